import { knownText, typeOfResource } from "#deployments/deployed-resources.ts";
import { findInResources } from "#deployments/find-in-resources.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

const containerTypes = new Set([
  "microsoft.containerservice/managedclusters",
  "microsoft.containerinstance/containergroups",
  "microsoft.app/containerapps",
]);

export const containersNeedManagedApplications = defineRule({
  id: "containers-need-managed-applications",
  title: {
    en: "Containers are deployed by managed applications only",
    "zh-CN": "容器只能由托管应用程序部署",
  },
  severity: "error",
  policy: "PKG-10",
  appliesTo: "main-template",
  messages: {
    solution: {
      en: message`With ${"with"}, a solution template deploys "${"type"}".`,
      "zh-CN": message`选择“${"withZh"}”时，解决方案模板部署了“${"type"}”。`,
    },
  },
  fix: {
    en: "Offer the plan as a managed application, or publish the containers as an offer of their own.",
    "zh-CN": "请以托管应用程序形式提供该计划，或将容器作为单独的产品/服务发布。",
  },
  check({ report, ...subject }) {
    // Without an offer nobody knows what kind of plan the package is for.
    if (subject.package.planType !== "solution-template") return;
    const found = findInResources(subject, (resource) =>
      containerTypes.has(typeOfResource(resource))
        ? [{ key: "type", path: ["type"], type: knownText(resource.type)! }]
        : [],
    );
    for (const { flaw, file, at, choices } of found) {
      report({ message: "solution", file, at, values: { ...choices, type: flaw.type } });
    }
  },
});
