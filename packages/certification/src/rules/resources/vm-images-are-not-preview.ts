import { stringOf, valueOf, type JsonNode } from "@slipway/template-language";
import { expandOnce } from "#arm-ttk/expand-once.ts";
import { ancestorsOf, findByName } from "#input/object-index.ts";
import type { TemplatePart } from "#input/template-part.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

const machineTypes = ["microsoft.compute/virtualmachines", "microsoft.compute/virtualmachinescalesets"];

export const vmImagesAreNotPreview = defineRule({
  id: "vm-images-are-not-preview",
  title: { en: "VM images are not previews", "zh-CN": "虚拟机映像不是预览版" },
  severity: "error",
  armTtk: "Virtual-Machines-Should-Not-Be-Preview",
  policy: "300.4.8",
  appliesTo: "template",
  messages: {
    preview: {
      errorId: "VM.Using.Preview.Image",
      en: message`The image is a preview ("${"text"}").`,
      "zh-CN": message`该映像是预览版（“${"text"}”）。`,
    },
    unknown: {
      en: message`The storage profile refers to something that does not exist or is empty.`,
      "zh-CN": message`存储配置引用的内容不存在或为空。`,
    },
  },
  fix: {
    en: "Use an image that is generally available.",
    "zh-CN": "请使用正式发布的映像。",
  },
  check({ template, profile, report }) {
    for (const { place, member } of findByName(template, "storageProfile")) {
      const isMachine = ancestorsOf(place).some(({ node }) =>
        machineTypes.includes(stringOf(node, "type")?.toLowerCase() ?? ""),
      );
      if (!isMachine) continue;
      const storage = resolve(template, member.value);
      if (storage === undefined) {
        report({ message: "unknown", at: member });
        continue;
      }
      const image = valueOf(storage, "imageReference");
      // arm-ttk looks one step far only: an image that is a variable of its own is not seen.
      const seen = profile === "arm-ttk" || image === undefined ? image : (resolve(template, image) ?? image);
      const text = previewIn(seen);
      if (text !== undefined) report({ message: "preview", at: image, values: { text } });
    }
  },
});

/** The value an expression stands for; undefined when it stands for nothing. */
function resolve(template: TemplatePart, node: JsonNode): JsonNode | undefined {
  const expanded = node.kind === "string" ? expandOnce(template, node.value) : undefined;
  return expanded === "missing" ? undefined : (expanded?.node ?? node);
}

function previewIn(image: JsonNode | undefined): string | undefined {
  const texts =
    image?.kind === "string"
      ? [image.value]
      : ["version", "sku", "offer"].map((name) => stringOf(image, name));
  return texts.find((text) => text !== undefined && /preview$/i.test(text));
}
