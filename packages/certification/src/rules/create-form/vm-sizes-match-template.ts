import { findMember, stringOf, valueOf, type JsonNode } from "@slipway/template-language";
import { controlsOf, isLike, nameOf, searchedOutputsOf, stepOf } from "#arm-ttk/create-form.ts";
import { isTruthy } from "#arm-ttk/truthy.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const vmSizesMatchTemplate = defineRule({
  id: "vm-sizes-match-template",
  title: { en: "The sizes to choose from suit the template", "zh-CN": "可选的虚拟机大小与模板一致" },
  severity: "error",
  armTtk: "VMSizes-Must-Match-Template",
  policy: "300.4.8",
  appliesTo: "create-ui",
  requires: ["main-template"],
  messages: {
    noOutput: {
      en: message`No output passes on the size "${"name"}".`,
      "zh-CN": message`没有输出传递大小“${"name"}”。`,
    },
    noParameter: {
      en: message`The output "${"output"}" passes on the size "${"name"}", but the template has no such parameter.`,
      "zh-CN": message`输出“${"output"}”传递大小“${"name"}”，但模板没有该参数。`,
    },
    notOffered: {
      en: message`The template's default for "${"output"}" is ${"size"}, which "${"name"}" does not offer.`,
      "zh-CN": message`模板中“${"output"}”的默认值为 ${"size"}，但“${"name"}”不提供该大小。`,
    },
  },
  fix: {
    en: 'Pass the size on to a parameter, whose default is among "allowedSizes".',
    "zh-CN": '请将大小传给模板参数，且其默认值须在 "allowedSizes" 之中。',
  },
  check({ file, profile, package: { mainTemplate }, report }) {
    const parameters = valueOf(mainTemplate!.document.root, "parameters");
    for (const control of controlsOf(file, "Microsoft.Compute.SizeSelector")) {
      const name = nameOf(control);
      const step = stepOf(control);
      // arm-ttk does not look into outputs that are objects.
      const output = searchedOutputsOf(file).find(
        ({ output: { value }, text }) =>
          (profile !== "arm-ttk" || value.kind !== "object") &&
          passesOn(text, name.toLowerCase(), step?.toLowerCase()),
      )?.output;
      const values = { name, output: output?.key.value ?? "" };
      const parameter = findMember(parameters, values.output);
      if (output === undefined) report({ message: "noOutput", at: control.node, values: { name } });
      else if (parameter === undefined) report({ message: "noParameter", at: output, values });
      else {
        const size = stringOf(parameter.value, "defaultValue") ?? "";
        const sizes = valueOf(valueOf(control.node, "constraints"), "allowedSizes");
        if (size === "" || !isTruthy(sizes) || offers(sizes!, size)) continue;
        report({ message: "notOffered", at: sizes, values: { ...values, size } });
      }
    }
  },
});

/** All in lower case. */
function passesOn(output: string, name: string, step: string | undefined): boolean {
  return step === undefined
    ? isLike(output, "basics(", name)
    : isLike(output, "steps(", step, ")", `.${name}`);
}

function offers(sizes: JsonNode, size: string): boolean {
  const items = sizes.kind === "array" ? sizes.items : [sizes];
  return items.some((item) => item.kind === "string" && item.value.toLowerCase() === size.toLowerCase());
}
