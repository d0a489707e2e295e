import { membersOf, offerField, offerItems, offerText, textOf } from "#listing/listing-fields.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

const logos = ["smallLogo", "mediumLogo", "largeLogo", "wideLogo"] as const;
const videoHosts = /^https:\/\/(?:[\w-]+\.)*(?:youtube\.com|youtu\.be|vimeo\.com)\//i;
const most = 5;

export const listingImagesAreComplete = defineRule({
  id: "listing-images-are-complete",
  title: { en: "Logos are there, videos where they may be", "zh-CN": "徽标齐全，视频位于允许的网站" },
  severity: "error",
  policy: "100.3",
  appliesTo: "listing",
  messages: {
    missing: {
      en: message`"${"name"}" is missing.`,
      "zh-CN": message`缺少“${"name"}”。`,
    },
    notPng: {
      en: message`"${"name"}" is no PNG file.`,
      "zh-CN": message`“${"name"}”不是 PNG 文件。`,
    },
    videoHost: {
      en: message`"${"address"}" is neither at YouTube nor at Vimeo.`,
      "zh-CN": message`“${"address"}”既不在 YouTube 也不在 Vimeo。`,
    },
    tooMany: {
      en: message`"${"name"}" has ${"count"} items; at most ${"most"} are allowed.`,
      "zh-CN": message`“${"name"}”有 ${"count"} 项；最多允许 ${"most"} 项。`,
    },
  },
  fix: {
    en: "Upload each logo as a PNG file; publish videos at YouTube or Vimeo.",
    "zh-CN": "请以 PNG 文件上传每个徽标；视频请发布在 YouTube 或 Vimeo。",
  },
  check({ listing, report }) {
    for (const name of logos) {
      const { text, pointer } = offerText(listing, name);
      if (text === "") report({ message: "missing", pointer, values: { name } });
      else if (/\.(?!png$)(?:jpe?g|gif|svg|webp|bmp|ico)$/i.test(text.split("?")[0]!)) {
        report({ message: "notPng", pointer, values: { name } });
      }
    }
    for (const { value, pointer } of offerItems(listing, "videos")) {
      const members = membersOf(value);
      const address = textOf(value) || textOf(members["videoUrl"] ?? members["url"] ?? members["link"]);
      if (!videoHosts.test(address)) report({ message: "videoHost", pointer, values: { address } });
    }
    for (const name of ["videos", "screenshots"]) {
      const count = offerItems(listing, name).length;
      if (count > most) {
        report({
          message: "tooMany",
          pointer: offerField(listing, name).pointer,
          values: { name, count, most },
        });
      }
    }
  },
});
