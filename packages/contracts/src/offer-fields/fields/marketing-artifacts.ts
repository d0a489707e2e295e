import type { OfferField } from "../field.ts";
import { heroKey, marketplace } from "../keys.ts";
import { text, type Bilingual } from "../text.ts";

function artifact(
  key: string,
  title: Bilingual,
  required: boolean,
  format: OfferField["format"],
  rest: Partial<OfferField> = {},
): OfferField {
  return {
    key,
    scope: "offer",
    tab: "marketplace",
    group: "marketing-artifacts",
    title,
    required,
    format,
    ...rest,
  };
}

/** cpp-portal 5.6: exact pixel sizes of 2018/19, PNG only. */
export const marketingArtifactFields: readonly OfferField[] = [
  artifact(`${marketplace}smallLogo`, text("Small logo (40 × 40)", "小徽标 (40 × 40)"), true, {
    kind: "image",
    width: 40,
    height: 40,
  }),
  artifact(`${marketplace}mediumLogo`, text("Medium logo (90 × 90)", "中徽标 (90 × 90)"), true, {
    kind: "image",
    width: 90,
    height: 90,
  }),
  artifact(`${marketplace}largeLogo`, text("Large logo (115 × 115)", "大徽标 (115 × 115)"), true, {
    kind: "image",
    width: 115,
    height: 115,
  }),
  artifact(`${marketplace}wideLogo`, text("Wide logo (255 × 115)", "宽徽标 (255 × 115)"), true, {
    kind: "image",
    width: 255,
    height: 115,
  }),
  artifact(
    heroKey,
    text("Hero (815 × 290)", "主图 (815 × 290)"),
    false,
    { kind: "image", width: 815, height: 290 },
    {
      lock: "may-not-be-removed",
      help: text(
        "No black, white or transparent background; leave 415 × 100 pixels free for text, 370 pixels from the left.",
        "背景不得为黑色、白色或透明；距左侧 370 像素处请留出 415 × 100 像素的文字区域。",
      ),
    },
  ),
  artifact(`${marketplace}screenshots`, text("Screenshots (533 × 324)", "屏幕截图 (533 × 324)"), false, {
    kind: "screenshots",
    max: 5,
    width: 533,
    height: 324,
  }),
  artifact(`${marketplace}videos`, text("Videos", "视频"), false, {
    kind: "videos",
    width: 533,
    height: 324,
  }),
];
