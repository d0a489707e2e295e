import { findMember, stringOf, valueOf } from "@slipway/template-language";
import { outputsNodeOf } from "#arm-ttk/create-form.ts";
import { isTruthy } from "#arm-ttk/truthy.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const formOutputsLocation = defineRule({
  id: "form-outputs-location",
  title: { en: "The create form passes on the region that was chosen", "zh-CN": "创建表单传递所选的区域" },
  severity: "error",
  armTtk: "Location-Should-Be-In-Outputs",
  policy: "300.3",
  appliesTo: "create-ui",
  messages: {
    noOutputs: {
      errorId: "CreateUIDefinition.Missing.Outputs",
      en: message`The form has no "outputs".`,
      "zh-CN": message`表单没有 "outputs"。`,
    },
    missing: {
      errorId: "CreateUIDefinition.Missing.Outputs.Location",
      en: message`The outputs have no "location", so the region that the customer chooses is lost.`,
      "zh-CN": message`输出中没有 "location"，客户选择的区域会丢失。`,
    },
    other: {
      errorId: "CreateUIDefinition.Incorrect.Outputs.Location",
      en: message`The output "location" is not "[location()]".`,
      "zh-CN": message`输出 "location" 不是 "[location()]"。`,
    },
  },
  fix: {
    en: 'Write "location": "[location()]" in the outputs.',
    "zh-CN": '请在输出中写 "location": "[location()]"。',
  },
  check({ file, report }) {
    const outputs = outputsNodeOf(file);
    if (!isTruthy(outputs)) {
      report({ message: "noOutputs", at: valueOf(file.document.root, "parameters") });
      return;
    }
    const location = findMember(outputs, "location");
    if (!isTruthy(location?.value)) report({ message: "missing", at: location ?? outputs });
    else if ((stringOf(outputs, "location") ?? "").trim().toLowerCase() !== "[location()]") {
      report({ message: "other", at: location });
    }
  },
});
