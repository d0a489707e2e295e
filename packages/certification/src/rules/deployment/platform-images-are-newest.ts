import type { ExpandedResource } from "@slipway/template-language";
import { knownText } from "#deployments/deployed-resources.ts";
import { findInResources, valueAt, type ResourceFlaw } from "#deployments/find-in-resources.ts";
import { imageOf, isPlatform } from "#deployments/machine-images.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const platformImagesAreNewest = defineRule({
  id: "platform-images-are-newest",
  title: {
    en: "Images of the platform are taken in their latest version",
    "zh-CN": "平台映像使用最新版本",
  },
  since: "2026.2",
  severity: "warning",
  policy: "300.4.8",
  appliesTo: "main-template",
  messages: {
    pinned: {
      en: message`With ${"with"}, the image of "${"publisher"}" is taken in version "${"version"}" instead of latest.`,
      "zh-CN": message`选择“${"withZh"}”时，“${"publisher"}”的映像固定为版本“${"version"}”，而不是 latest。`,
    },
  },
  fix: {
    en: 'Write "version": "latest"; old versions are taken out of the platform.',
    "zh-CN": '请写 "version": "latest"；旧版本会从平台中移除。',
  },
  check({ report, ...subject }) {
    for (const { flaw, file, at, choices } of findInResources(subject, judge)) {
      const { publisher, key: version } = flaw;
      report({ message: "pinned", file, at, values: { ...choices, publisher, version } });
    }
  },
});

interface PinnedImage extends ResourceFlaw {
  publisher: string;
}

function judge(resource: ExpandedResource): PinnedImage[] {
  const { image, path } = imageOf(resource) ?? {};
  const publisher = knownText(valueAt(image, "publisher")) ?? "";
  const version = knownText(valueAt(image, "version")) ?? "latest";
  if (path === undefined || !isPlatform(publisher) || version.toLowerCase() === "latest") return [];
  return [{ key: version, publisher, path: [...path, "version"] }];
}
