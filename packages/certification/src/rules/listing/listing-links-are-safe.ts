import { membersOf, offerItems, offerText, textOf, type TextField } from "#listing/listing-fields.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

const needed = [
  ["privacyURL", "noPrivacy"],
  ["termsOfUse", "noTerms"],
  ["publicAzureSupportUrl", "noSupport"],
] as const;
const page = /^https:\/\/[^\s/?#]+\.[^\s/?#]+(?:[/?#]\S*)?$/i;
const downloads = /\.(?:zip|exe|msi|dmg|pkg|iso|tar|gz|7z|rar|deb|rpm|apk|ps1|sh|bat)$/i;

export const listingLinksAreSafe = defineRule({
  id: "listing-links-are-safe",
  title: {
    en: "Links are there, encrypted, and lead to pages",
    "zh-CN": "链接齐全、使用加密连接，并指向网页",
  },
  severity: "error",
  policy: "100.5",
  appliesTo: "listing",
  messages: {
    noPrivacy: {
      en: message`There is no link to a privacy policy.`,
      "zh-CN": message`没有隐私策略的链接。`,
    },
    noTerms: {
      en: message`The terms of use are missing.`,
      "zh-CN": message`缺少使用条款。`,
    },
    noSupport: {
      severity: "warning",
      en: message`There is no link to a support page.`,
      "zh-CN": message`没有支持页面的链接。`,
    },
    notHttps: {
      en: message`"${"address"}" is no address that begins with https://.`,
      "zh-CN": message`“${"address"}”不是以 https:// 开头的地址。`,
    },
    download: {
      en: message`"${"address"}" starts a download.`,
      "zh-CN": message`“${"address"}”会触发下载。`,
    },
  },
  fix: {
    en: "Write the terms of use; as a link, give the address of a page that everybody can open, beginning with https://.",
    "zh-CN": "请填写使用条款；链接请提供任何人都能打开、以 https:// 开头的网页地址。",
  },
  check({ listing, report }) {
    for (const [name, missing] of needed) {
      const { text, pointer } = offerText(listing, name);
      if (text === "") report({ message: missing, pointer });
    }
    const links: TextField[] = [
      ...["privacyURL", "publicAzureSupportUrl", "fairfaxSupportUrl"].map((name) => offerText(listing, name)),
      ...offerItems(listing, "usefulLinks").map(({ value, pointer }) => ({
        text: textOf(membersOf(value)["linkUrl"]),
        pointer: `${pointer}/linkUrl`,
      })),
    ];
    for (const { text, pointer } of links.filter((link) => link.text !== "")) {
      if (!page.test(text)) report({ message: "notHttps", pointer, values: { address: text } });
      else if (downloads.test(text.split(/[?#]/)[0]!)) {
        report({ message: "download", pointer, values: { address: text } });
      }
    }
  },
});
