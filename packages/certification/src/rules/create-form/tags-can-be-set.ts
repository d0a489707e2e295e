import { controlsOf, outputsNodeOf } from "#arm-ttk/create-form.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const tagsCanBeSet = defineRule({
  id: "tags-can-be-set",
  title: { en: "Customers can tag what is deployed", "zh-CN": "客户可以为部署的资源设置标记" },
  since: "2026.2",
  severity: "info",
  policy: "300.4.x",
  appliesTo: "create-ui",
  requires: ["main-template"],
  messages: {
    none: {
      en: message`The form does not ask for tags; where a company's policy demands them, nothing can be deployed.`,
      "zh-CN": message`表单没有询问标记；若公司策略要求设置标记，则无法部署。`,
    },
  },
  fix: {
    en: "Add a Microsoft.Common.TagsByResource element, and hand its value to the tags of the resources.",
    "zh-CN": "请添加 Microsoft.Common.TagsByResource 元素，并将其值用作资源的标记。",
  },
  check({ file, report }) {
    const outputs = outputsNodeOf(file);
    if (outputs?.kind !== "object" || controlsOf(file, "Microsoft.Common.TagsByResource").length > 0) return;
    report({ message: "none" });
  },
});
