import {
  stringOf,
  valueOf,
  type JsonNode,
  type MemberNode,
  type StringNode,
} from "@slipway/template-language";
import { formOutputsOf } from "#arm-ttk/create-form.ts";
import { remember } from "#input/remember.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

/** What an output begins with: `[basics('x')`, or `[steps('x').element`. */
const reference = /^\s*\[\s*(basics|steps)\s*\(\s*'([^']*)'\s*\)(?:\s*\.\s*(\w+))?/i;

export const outputsNameExistingControls = defineRule({
  id: "outputs-name-existing-controls",
  title: { en: "Outputs name controls that exist", "zh-CN": "输出引用的控件确实存在" },
  severity: "error",
  armTtk: "Controls-In-Outputs-Must-Exist",
  policy: "300.3",
  appliesTo: "create-ui",
  messages: {
    noControl: {
      errorId: "ControlName.Not.Found",
      en: message`The output "${"output"}" names "${"name"}", which is not in the basics.`,
      "zh-CN": message`输出“${"output"}”引用了“${"name"}”，但基本信息中没有该控件。`,
    },
    noStep: {
      errorId: "StepName.Not.Found",
      en: message`The output "${"output"}" names the step "${"name"}", which does not exist.`,
      "zh-CN": message`输出“${"output"}”引用了不存在的步骤“${"name"}”。`,
    },
    noElement: {
      errorId: "ElementName.Not.Found",
      en: message`The output "${"output"}" names "${"element"}", which is not in the step "${"name"}".`,
      "zh-CN": message`输出“${"output"}”引用了“${"element"}”，但步骤“${"name"}”中没有它。`,
    },
  },
  fix: {
    en: "Correct the name; what stands in a section is reached through the section.",
    "zh-CN": "请更正名称；分节中的控件须通过分节引用。",
  },
  check({ file, report }) {
    const parameters = valueOf(file.document.root, "parameters");
    for (const output of formOutputsOf(file))
      for (const text of textsOf(output)) checkText(text, output.key.value);

    function checkText(at: StringNode, output: string): void {
      const [, section, name = "", element] = reference.exec(at.value) ?? [];
      if (section === undefined) return;
      const found = findNamed(valueOf(parameters, section), name);
      if (section.toLowerCase() === "basics") {
        if (found === undefined) report({ message: "noControl", at, values: { output, name } });
      } else if (found === undefined) report({ message: "noStep", at, values: { output, name } });
      else if (element !== undefined && findNamed(valueOf(found, "elements"), element) === undefined) {
        report({ message: "noElement", at, values: { output, name, element } });
      }
    }
  },
});

/** The output itself, or the texts directly in it when it is an object. */
function textsOf({ value }: MemberNode): StringNode[] {
  const nodes = value.kind === "object" ? value.members.map((member) => member.value) : [value];
  return nodes.filter((node) => node.kind === "string");
}

function findNamed(list: JsonNode | undefined, name: string): JsonNode | undefined {
  return list === undefined ? undefined : namedIn(list).get(name.toLowerCase());
}

/** The objects of a list by their names; of several the first. */
const namedIn = remember<JsonNode, ReadonlyMap<string, JsonNode>>((list) => {
  const items = list.kind === "array" ? list.items : [];
  return new Map(items.toReversed().map((item) => [stringOf(item, "name")?.toLowerCase() ?? "", item]));
});
