import { isObject, type ExpandedResource } from "@slipway/template-language";
import { knownText } from "#deployments/deployed-resources.ts";
import { findInResources, valueAt, type ResourceFlaw } from "#deployments/find-in-resources.ts";
import { imageOf, isPlatform } from "#deployments/machine-images.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const machineImagesArePublished = defineRule({
  id: "machine-images-are-published",
  title: {
    en: "Images come from the marketplace or the platform, with the plan that belongs to them",
    "zh-CN": "映像来自市场或平台，并附有对应的计划",
  },
  severity: "error",
  policy: "PKG-7",
  appliesTo: "main-template",
  messages: {
    custom: {
      en: message`With ${"with"}, the machine is made from an image of its own, which customers do not have.`,
      "zh-CN": message`选择“${"withZh"}”时，虚拟机使用自定义映像，而客户没有该映像。`,
    },
    needless: {
      en: message`With ${"with"}, the image of "${"publisher"}" is free, but the machine has a plan.`,
      "zh-CN": message`选择“${"withZh"}”时，“${"publisher"}”的映像是免费的，但虚拟机带有计划。`,
    },
    otherPlan: {
      en: message`With ${"with"}, the plan's "${"member"}" is "${"found"}", but the image says "${"wanted"}".`,
      "zh-CN": message`选择“${"withZh"}”时，计划的“${"member"}”为“${"found"}”，而映像为“${"wanted"}”。`,
    },
  },
  fix: {
    en: "Name publisher, offer and sku of a published image; plan has them as publisher, product and name.",
    "zh-CN": "请指定已发布映像的 publisher、offer 和 sku；计划中对应为 publisher、product 和 name。",
  },
  check({ report, ...subject }) {
    for (const { flaw, file, at, choices } of findInResources(subject, judge)) {
      if (flaw.key === "custom") report({ message: "custom", file, at, values: choices });
      else if (flaw.key === "needless") {
        report({ message: "needless", file, at, values: { ...choices, publisher: flaw.wanted } });
      } else {
        const { key: member, found, wanted } = flaw;
        report({ message: "otherPlan", file, at, values: { ...choices, member, found, wanted } });
      }
    }
  },
});

interface ImageFlaw extends ResourceFlaw {
  found: string;
  wanted: string;
}

function judge(resource: ExpandedResource): ImageFlaw[] {
  const found = imageOf(resource);
  if (found === undefined) return [];
  const { image, path } = found;
  if (valueAt(image, "id") !== undefined && valueAt(image, "id") !== null) {
    return [{ key: "custom", found: "", wanted: "", path }];
  }
  const plan = valueAt(resource.body, "plan");
  const publisher = knownText(valueAt(image, "publisher"));
  if (!isObject(plan) || publisher === undefined) return [];
  if (isPlatform(publisher)) return [{ key: "needless", found: "", wanted: publisher, path: ["plan"] }];
  return planMembers.flatMap(([member, of]) => {
    const [found, wanted] = [knownText(valueAt(plan, member)), knownText(valueAt(image, of))];
    const isOther =
      found !== undefined && wanted !== undefined && found.toLowerCase() !== wanted.toLowerCase();
    return isOther ? [{ key: member, found, wanted, path: ["plan", member] }] : [];
  });
}

const planMembers = [
  ["publisher", "publisher"],
  ["product", "offer"],
  ["name", "sku"],
] as const;
