import { stringOf, valueOf, type JsonNode } from "@slipway/template-language";
import { isTruthy } from "#arm-ttk/truthy.ts";
import type { Profile } from "#model/finding.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

/** Where arm-ttk expects the files of its own samples; no package for a marketplace may load from there. */
const samples =
  "https://raw.githubusercontent.com/azure/azure-quickstart-templates/master/100-blank-template/";

export const artifactsParametersAreComplete = defineRule({
  id: "artifacts-parameters-are-complete",
  title: { en: "Location and token of artifacts go together", "zh-CN": "部署文件的位置与令牌参数配套" },
  severity: "error",
  armTtk: "artifacts-parameter",
  policy: "300.4.7",
  appliesTo: "template",
  messages: {
    type: {
      errorId: "ArtifactsLocation.Parameter.TypeMisMatch",
      en: message`"_artifactsLocation" must be of type string.`,
      "zh-CN": message`"_artifactsLocation" 的类型应为 string。`,
    },
    tokenMissing: {
      errorId: "ArtifactsLocation.Parameter.sasToken.Missing",
      en: message`There is "_artifactsLocation" but no "_artifactsLocationSasToken".`,
      "zh-CN": message`有 "_artifactsLocation"，但没有 "_artifactsLocationSasToken"。`,
    },
    tokenType: {
      errorId: "ArtifactsLocation.Parameter.sasToken.TypeMisMatch",
      en: message`"_artifactsLocationSasToken" must be of type securestring.`,
      "zh-CN": message`"_artifactsLocationSasToken" 的类型应为 securestring。`,
    },
    defaultMissing: {
      errorId: "ArtifactsLocation.Parameter.DefaultValue.Missing",
      en: message`"_artifactsLocation" of the main template has no default.`,
      "zh-CN": message`主模板的 "_artifactsLocation" 没有默认值。`,
    },
    defaultIncorrect: {
      errorId: "ArtifactsLocation.Parameter.DefaultValue.Incorrect",
      en: message`The default of "_artifactsLocation" is not taken from deployment().properties.templateLink.`,
      "zh-CN": message`"_artifactsLocation" 的默认值不是取自 deployment().properties.templateLink。`,
    },
    tokenDefault: {
      errorId: "ArtifactsLocation.Parameter.sasToken.DefaultValue.Incorrect",
      en: message`The default of "_artifactsLocationSasToken" must be an empty text.`,
      "zh-CN": message`"_artifactsLocationSasToken" 的默认值应为空字符串。`,
    },
    nestedDefault: {
      errorId: "ArtifactsLocation.Parameter.DefaultValue.NotEmpty",
      en: message`Only the main template may give the artifacts' parameters a default; here the caller passes them.`,
      "zh-CN": message`只有主模板可以为这些参数设置默认值；此处应由调用方传入。`,
    },
  },
  fix: {
    en: `In the main template write "_artifactsLocation": { "type": "string", "defaultValue": "[deployment().properties.templateLink.uri]" } and "_artifactsLocationSasToken": { "type": "securestring", "defaultValue": "" }; in other templates both without default.`,
    "zh-CN": `请在主模板中写 "_artifactsLocation": { "type": "string", "defaultValue": "[deployment().properties.templateLink.uri]" } 和 "_artifactsLocationSasToken": { "type": "securestring", "defaultValue": "" }；其他模板中两者都不带默认值。`,
  },
  check({ template, file, profile, report }) {
    const parameters = valueOf(template.root, "parameters");
    const location = valueOf(parameters, "_artifactsLocation");
    if (location === undefined) return;
    const token = valueOf(parameters, "_artifactsLocationSasToken");
    if (!/^(?:secure)?string$/i.test(stringOf(location, "type") ?? ""))
      report({ message: "type", at: location });
    if (token === undefined) report({ message: "tokenMissing", at: location });
    else if (stringOf(token, "type")?.toLowerCase() !== "securestring")
      report({ message: "tokenType", at: token });
    const start = valueOf(location, "defaultValue");
    const tokenStart = valueOf(token, "defaultValue");
    if (!file.isMain) {
      const given = [start, tokenStart].find(isTruthy);
      if (given !== undefined) report({ message: "nestedDefault", at: given });
      return;
    }
    if (start === undefined || !isTruthy(start)) report({ message: "defaultMissing", at: location });
    else if (!isFromLink(start, profile)) report({ message: "defaultIncorrect", at: start });
    const isJudged = profile === "arm-ttk" || token !== undefined;
    if (isJudged && !isTruthy(tokenStart) && !isEmptyText(tokenStart))
      report({ message: "tokenDefault", at: token ?? location });
  },
});

function isFromLink(node: JsonNode, profile: Profile): boolean {
  const text = node.kind === "string" ? node.value.toLowerCase() : "";
  return text.includes("deployment().properties.templatelink") || (profile === "arm-ttk" && text === samples);
}

function isEmptyText(node: JsonNode | undefined): boolean {
  return node?.kind === "string" && node.value === "";
}
