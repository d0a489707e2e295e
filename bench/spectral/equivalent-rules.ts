/** A rule of ours written for Spectral: JSON paths, and what has to hold of each value there. */
export interface EquivalentRule {
  /** Id of ours. */
  id: string;
  given: string | readonly string[];
  /** Below each value that `given` finds. */
  field?: string;
  /** Of `@stoplight/spectral-functions`. */
  check: "truthy" | "falsy" | "pattern" | "length" | "schema";
  options?: Readonly<Record<string, unknown>>;
}

/** Every value in what is deployed. */
const everywhere = ["$.variables..[*]", "$.resources..[*]", "$.outputs..[*]"];

const azureHosts =
  "/(?:management\\.core|database|batch\\.core|core|graph)\\.windows\\.net|(?:gallery|management)\\.azure\\.com|(?:vault|datalake)\\.azure\\.net/i";

/**
 * Rules of ours that Spectral's functions can say, on templates. They are narrower than ours where arm-ttk knows exceptions,
 * which takes less time and not more.
 */
export const equivalentRules: readonly EquivalentRule[] = [
  {
    id: "template-has-known-schema",
    given: "$",
    field: "$schema",
    check: "pattern",
    options: {
      match:
        "/^https:\\/\\/schema\\.management\\.azure\\.com\\/schemas\\/\\d{4}-\\d{2}-\\d{2}\\/\\w*deploymentTemplate\\.json#$/i",
    },
  },
  {
    id: "template-has-content-version",
    given: "$",
    field: "contentVersion",
    check: "pattern",
    options: { match: "^\\d+\\.\\d+\\.\\d+\\.\\d+$" },
  },
  {
    id: "parameters-are-described",
    given: "$.parameters[*]",
    field: "metadata.description",
    check: "truthy",
  },
  {
    id: "secure-parameters-have-no-default",
    given: "$.parameters[?(@.type === 'securestring' || @.type === 'secureString')]",
    field: "defaultValue",
    check: "falsy",
  },
  {
    id: "password-parameters-are-secure",
    given: "$.parameters[?(@property.match(/password/i))]",
    field: "type",
    check: "pattern",
    options: { match: "/^secure/i" },
  },
  {
    id: "location-is-not-hardcoded",
    given: "$.resources[*].location",
    check: "pattern",
    options: { match: "/^(?:\\[.*\\]|global)$/i" },
  },
  {
    id: "api-versions-are-recent",
    given: "$.resources[*].apiVersion",
    check: "pattern",
    options: { match: "^\\d{4}-\\d{2}-\\d{2}(?:-\\w+)?$" },
  },
  {
    id: "admin-username-is-no-literal",
    given: "$.resources..adminUsername",
    check: "pattern",
    options: { match: "\\[[^\\]]+\\]" },
  },
  {
    id: "admin-password-is-no-literal",
    given: "$.resources..adminPassword",
    check: "pattern",
    options: { match: "\\[[^\\]]+\\]" },
  },
  {
    id: "template-has-no-blanks",
    given: "$.resources..[?(@ === '' || @ === null)]",
    check: "truthy",
  },
  {
    id: "outputs-hold-no-secrets",
    given: "$.outputs[*].value",
    check: "pattern",
    options: { notMatch: "/[[(,]\\s*list\\w*\\s*\\(/i" },
  },
  {
    id: "template-names-no-hosts",
    given: everywhere,
    check: "pattern",
    options: { notMatch: azureHosts },
  },
  {
    id: "variable-names-are-fixed",
    given: everywhere,
    check: "pattern",
    options: { notMatch: "/variables\\s?\\(\\s?(?:concat|format)\\s?\\(/i" },
  },
  {
    id: "api-versions-are-not-looked-up",
    given: everywhere,
    check: "pattern",
    options: { notMatch: '/providers\\s*\\([^"]{0,500}?\\)\\s*\\.apiVersions/i' },
  },
  {
    id: "resource-ids-are-plain",
    given: everywhere,
    check: "pattern",
    options: {
      notMatch:
        "(?:[rR]esourceId|reference|list\\w+)\\s*\\(\\s*(?:concat|format|subscription|resourceGroup)\\s*\\(",
    },
  },
  {
    id: "uris-are-made-by-uri",
    given: "$..[?(@property.match(/ur[il]$/i))]",
    check: "pattern",
    options: { notMatch: "/^\\[(?:concat|format)\\s*\\(/i" },
  },
  {
    id: "ids-come-from-functions",
    given: "$.resources..[?(@property.match(/id$/i))]",
    check: "pattern",
    options: { match: "\\[.*(?:parameters|variables|[rR]esourceId|reference|subscription)\\s*\\(" },
  },
  {
    id: "depends-on-is-plain",
    given: "$.resources..dependsOn[*]",
    check: "pattern",
    options: { notMatch: "/^\\s*\\[\\s*(?:concat|if)\\s*\\(/i" },
  },
  {
    id: "vm-size-is-a-parameter",
    given: "$.resources..vmSize",
    check: "pattern",
    options: { match: "(?:parameters|variables)\\s*\\(" },
  },
  {
    id: "vm-images-are-not-preview",
    given: "$.resources..imageReference[*]",
    check: "pattern",
    options: { notMatch: "/preview$/i" },
  },
  {
    id: "managed-identity-extension-is-not-used",
    given: "$.resources..type",
    check: "pattern",
    options: { notMatch: "/ManagedIdentityExtension/i" },
  },
  {
    id: "deployments-are-not-debugged",
    given: "$.resources..debugSetting.detailLevel",
    check: "pattern",
    options: { match: "/^none$/i" },
  },
  {
    id: "limits-are-whole-numbers",
    given: "$.parameters[*]",
    check: "schema",
    options: {
      schema: { properties: { minValue: { type: "integer" }, maxValue: { type: "integer" } } },
    },
  },
  {
    id: "template-within-limits",
    given: "$",
    field: "outputs",
    check: "length",
    options: { max: 64 },
  },
];
