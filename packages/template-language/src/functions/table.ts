import type { FunctionEntry } from "#expressions/function-entry.ts";
import { cidrFunctions } from "./cidr.ts";
import { collectionFunctions } from "./collection.ts";
import { comparisonFunctions } from "./comparison.ts";
import { conversionFunctions } from "./conversion.ts";
import { dateFunctions } from "./date.ts";
import { deploymentFunctions } from "./deployment.ts";
import { lambdaFunctions } from "./lambda.ts";
import { logicalFunctions } from "./logical.ts";
import { numericFunctions } from "./numeric.ts";
import { resourceIdFunctions } from "./resource-ids.ts";
import { listFunction, runtimeFunctions } from "./runtime.ts";
import { sequenceFunctions } from "./sequence.ts";
import type { TemplateScope } from "./template-scope.ts";
import { textFunctions } from "./text.ts";
import { uriFunctions } from "./uri.ts";

/** A function of the template language with the group that documentation lists it in. */
export interface TemplateFunction extends FunctionEntry<TemplateScope> {
  readonly category: FunctionCategory;
  /** The namespace that Bicep knows it by: `az` for what Azure adds to the language, `sys` for the language itself. */
  readonly namespace: "sys" | "az";
}

/** The month up to which new functions of Azure Resource Manager have been added here. */
export const functionTableDate = "2026-08";

const categories = {
  logical: { namespace: "sys", rows: logicalFunctions },
  comparison: { namespace: "sys", rows: comparisonFunctions },
  numeric: { namespace: "sys", rows: numericFunctions },
  text: { namespace: "sys", rows: textFunctions },
  sequence: { namespace: "sys", rows: sequenceFunctions },
  collection: { namespace: "sys", rows: collectionFunctions },
  lambda: { namespace: "sys", rows: lambdaFunctions },
  conversion: { namespace: "sys", rows: conversionFunctions },
  uri: { namespace: "sys", rows: uriFunctions },
  cidr: { namespace: "sys", rows: cidrFunctions },
  date: { namespace: "sys", rows: dateFunctions },
  deployment: { namespace: "az", rows: deploymentFunctions },
  "resource-id": { namespace: "az", rows: resourceIdFunctions },
  runtime: { namespace: "az", rows: [...runtimeFunctions, listFunction] },
} as const satisfies Record<
  string,
  { namespace: "sys" | "az"; rows: readonly FunctionEntry<TemplateScope>[] }
>;

export type FunctionCategory = keyof typeof categories;

/** Every function of the template language, once. `list*` stands for all functions whose names begin with "list". */
export const templateFunctions: readonly TemplateFunction[] = (
  Object.keys(categories) as FunctionCategory[]
).flatMap((category) => {
  const { namespace, rows } = categories[category];
  return rows.map((row): TemplateFunction => ({ ...row, category, namespace }));
});

const byKey = new Map(templateFunctions.map((entry) => [entry.name.toLowerCase(), entry]));

/** The function of that name, letter case ignored; undefined when there is none. */
export function findTemplateFunction(name: string): TemplateFunction | undefined {
  const key = name.toLowerCase();
  return byKey.get(key) ?? (/^list[a-z]\w*$/.test(key) ? byKey.get("list*") : undefined);
}
