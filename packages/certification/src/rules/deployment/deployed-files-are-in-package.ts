import { packageUri, type ExpandedResource, type Value } from "@slipway/template-language";
import { knownText, typeOfResource } from "#deployments/deployed-resources.ts";
import { findInResources, valueAt, type ResourceFlaw } from "#deployments/find-in-resources.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

const ofExtension = [
  ["properties", "settings", "fileUris"],
  ["properties", "protectedSettings", "fileUris"],
] as const;
const ofScript = [
  ["properties", "primaryScriptUri"],
  ["properties", "supportingScriptUris"],
] as const;

/** Where resources of a type name the files that they fetch: names of members from the resource on. */
const fetchers: ReadonlyMap<string, readonly (readonly string[])[]> = new Map<
  string,
  readonly (readonly string[])[]
>([
  ["microsoft.compute/virtualmachines/extensions", ofExtension],
  ["microsoft.compute/virtualmachinescalesets/extensions", ofExtension],
  ["microsoft.resources/deploymentscripts", ofScript],
]);

export const deployedFilesAreInPackage = defineRule({
  id: "deployed-files-are-in-package",
  title: {
    en: "Scripts that the deployment fetches are files of the package",
    "zh-CN": "部署时获取的脚本是包中的文件",
  },
  since: "2026.2",
  severity: "warning",
  policy: "PKG-6",
  appliesTo: "main-template",
  messages: {
    outside: {
      en: message`With ${"with"}, this file is fetched from elsewhere: ${"address"}`,
      "zh-CN": message`选择“${"withZh"}”时，此文件从别处获取：${"address"}`,
    },
  },
  fix: {
    en: "Ship the file in the package, and address it by uri(parameters('_artifactsLocation'), …) and the token.",
    "zh-CN": "请将该文件放入包中，并通过 uri(parameters('_artifactsLocation'), …) 和令牌引用。",
  },
  check({ report, ...subject }) {
    for (const { flaw, file, at, choices } of findInResources(subject, judge)) {
      report({ message: "outside", file, at, values: { ...choices, address: flaw.key } });
    }
  },
});

function judge(resource: ExpandedResource): ResourceFlaw[] {
  const paths = fetchers.get(typeOfResource(resource)) ?? [];
  return paths.flatMap((path) =>
    textsOf(valueAt(resource.body, ...path))
      .filter(({ text }) => /^https?:/i.test(text) && !text.startsWith(packageUri))
      .map(({ text, index }) => ({ key: text.split("?")[0]!, path: [...path, ...index] })),
  );
}

/** One text or a list of them, each with the way to it from the value. */
function textsOf(value: Value | undefined): { text: string; index: number[] }[] {
  const items = Array.isArray(value) ? value.map((item, index) => ({ item, index: [index] })) : undefined;
  return (items ?? [{ item: value, index: [] }]).flatMap(({ item, index }) => {
    const text = knownText(item);
    return text === undefined ? [] : [{ text, index }];
  });
}
