import { valueOf } from "@slipway/template-language";
import { controlsOf, equalsTrue, isLike, nameOf, searchedOutputsOf } from "#arm-ttk/create-form.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

const types = [
  "Microsoft.Storage.StorageAccountSelector",
  "Microsoft.Network.PublicIpAddressCombo",
  "Microsoft.Network.VirtualNetworkCombo",
];

export const existingResourcesAreHandled = defineRule({
  id: "existing-resources-are-handled",
  title: {
    en: "Where existing resources can be chosen, the template learns which",
    "zh-CN": "可选择现有资源时，模板会得知所选的是哪一个",
  },
  severity: "error",
  armTtk: "HideExisting-Must-Be-Correctly-Handled",
  policy: "300.3",
  appliesTo: "create-ui",
  messages: {
    noGroup: {
      errorId: "Missing.Output.ResourceGroup",
      en: message`"${"name"}" offers existing resources, but no output passes on ${"name"}.resourceGroup.`,
      "zh-CN": message`“${"name"}”提供现有资源，但没有输出传递 ${"name"}.resourceGroup。`,
    },
    noChoice: {
      errorId: "Missing.Output.NewOrExisting",
      en: message`"${"name"}" offers existing resources, but no output passes on ${"name"}.newOrExisting.`,
      "zh-CN": message`“${"name"}”提供现有资源，但没有输出传递 ${"name"}.newOrExisting。`,
    },
  },
  fix: {
    en: 'Pass both on to the template, or write "options": { "hideExisting": true }.',
    "zh-CN": '请将二者都传递给模板，或写 "options": { "hideExisting": true }。',
  },
  check({ file, report }) {
    const outputs = searchedOutputsOf(file);
    for (const control of types.flatMap((type) => controlsOf(file, type))) {
      if (equalsTrue(valueOf(valueOf(control.node, "options"), "hideExisting"))) continue;
      const values = { name: nameOf(control) };
      const folded = values.name.toLowerCase();
      const passesOn = (what: string) => outputs.some(({ text }) => isLike(text, folded, what));
      if (!passesOn(".resourcegroup")) report({ message: "noGroup", at: control.node, values });
      if (!passesOn(".neworexisting")) report({ message: "noChoice", at: control.node, values });
    }
  },
});
