import type { OfferField } from "../field.ts";
import { marketplace } from "../keys.ts";
import { text, type Bilingual } from "../text.ts";

function supportField(
  key: string,
  group: string,
  title: Bilingual,
  required: boolean,
  format: OfferField["format"],
): OfferField {
  return { key: marketplace + key, scope: "offer", tab: "support", group, title, required, format };
}

function contact(prefix: string, group: string): OfferField[] {
  return [
    supportField(`${prefix}Name`, group, text("Name", "姓名"), true, { kind: "text", maxLength: 200 }),
    supportField(`${prefix}Email`, group, text("Email", "电子邮件"), true, { kind: "email" }),
    supportField(`${prefix}Phone`, group, text("Phone", "电话"), true, { kind: "phone" }),
  ];
}

/** cpp-portal 5.9. */
export const supportFields: readonly OfferField[] = [
  ...contact("engineeringContact", "engineering-contact"),
  ...contact("supportContact", "support-contact"),
  supportField("publicAzureSupportUrl", "support-urls", text("Public Azure", "公共 Azure"), false, {
    kind: "url",
  }),
  supportField("fairfaxSupportUrl", "support-urls", text("Azure Government", "Azure 政府"), false, {
    kind: "url",
  }),
];
