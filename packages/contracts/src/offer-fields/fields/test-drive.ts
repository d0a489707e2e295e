import type { OfferField } from "../field.ts";
import { testDrive } from "../keys.ts";
import { text, type Bilingual } from "../text.ts";

export const testDriveEnabledKey = `${testDrive}enabled`;

function testDriveField(
  key: string,
  title: Bilingual,
  required: boolean,
  format: OfferField["format"],
): OfferField {
  return {
    key: testDrive + key,
    scope: "offer",
    tab: "test-drive",
    group: "test-drive-details",
    title,
    required,
    format,
  };
}

/** cpp-portal section 7, as far as its wire keys are known. All but the first count only while it is on. */
export const testDriveFields: readonly OfferField[] = [
  testDriveField("enabled", text("Enable a Test Drive", "启用体验版"), false, { kind: "boolean" }),
  testDriveField("description", text("Description", "说明"), true, { kind: "html", maxLength: 3000 }),
  testDriveField("userManual", text("User Manual (PDF)", "用户手册 (PDF)"), true, { kind: "document" }),
  testDriveField("videos", text("Demo video", "演示视频"), false, {
    kind: "videos",
    width: 533,
    height: 324,
  }),
  testDriveField("accessInformation", text("Access Information", "访问信息"), true, {
    kind: "html",
    maxLength: 10_000,
  }),
];
