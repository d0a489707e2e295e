import { deployedResources, typeOfResource } from "#deployments/deployed-resources.ts";
import { scenariosOf } from "#deployments/scenarios-of.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const templateDeploysSomething = defineRule({
  id: "template-deploys-something",
  title: { en: "The template deploys something", "zh-CN": "模板会部署资源" },
  since: "2026.2",
  severity: "warning",
  policy: "100.8",
  appliesTo: "main-template",
  messages: {
    nothing: {
      en: message`Whatever is chosen, the template deploys no resource.`,
      "zh-CN": message`无论如何选择，模板都不会部署任何资源。`,
    },
  },
  fix: {
    en: "Declare what the customer gets; an offer that is only a link or a page is refused.",
    "zh-CN": "请声明客户将得到的资源；仅为链接或页面的产品/服务会被拒绝。",
  },
  check({ package: opened, options, template: { root }, report }) {
    const { list, cut } = scenariosOf(opened, options);
    const isKnown = cut === undefined && list.every(({ expansion }) => expansion?.isComplete === true);
    // Deployments are only the way to what they deploy; a link that cannot be followed may lead to anything.
    const deploys = list.some((scenario) =>
      deployedResources(scenario).some(
        (resource) =>
          typeOfResource(resource) !== "microsoft.resources/deployments" || resource.nested === undefined,
      ),
    );
    if (isKnown && list.length > 0 && !deploys) report({ message: "nothing", at: root });
  },
});
