import type {
  ExpandedParameter,
  ExpansionDiagnostic,
  ExpansionProblemCode,
} from "@slipway/template-language";
import type { CertifiedPackage } from "#input/certified-package.ts";
import type { Text } from "#model/message.ts";
import type { CertifyOptions } from "#model/report.ts";
import { groupByKey } from "./group-by-key.ts";
import { nameOfBranches } from "./name-of-branches.ts";
import { problemTextsZh } from "./problem-texts.ts";
import type { Scenario } from "./scenario.ts";
import { scenariosOf } from "./scenarios-of.ts";

/** A problem of the expansion, with all scenarios that show it. */
export interface DeploymentProblem {
  diagnostic: ExpansionDiagnostic;
  scenarios: readonly Scenario[];
}

/** Every different problem of these codes, in the order in which they were met. */
export function problemsOf(
  opened: CertifiedPackage,
  options: CertifyOptions,
  codes: ReadonlySet<ExpansionProblemCode>,
): DeploymentProblem[] {
  const { list } = scenariosOf(opened, options);
  const found = groupByKey(
    list,
    (scenario) => diagnosticsOf(scenario, codes),
    ({ code, file, start, end }) => [code, file, start, end].join("\n"),
  );
  return found.map(({ thing, places }) => ({ diagnostic: thing, scenarios: places }));
}

/** The values of holes that tell what went wrong and with which choices, in both languages. */
export function valuesOf({ diagnostic, scenarios }: DeploymentProblem) {
  return {
    ...valuesOfScenarios(scenarios),
    problem: diagnostic.message,
    problemZh: problemTextsZh[diagnostic.code],
  };
}

/** The same for the choices alone. */
export function valuesOfScenarios(scenarios: readonly Scenario[]): { with: string; withZh: string } {
  const name = nameOfScenarios(scenarios);
  return { with: name.en, withZh: name["zh-CN"] };
}

/** Parameter files and defaults are named before ways through the form: they are easier to repeat. */
function nameOfScenarios(scenarios: readonly Scenario[]): Text {
  const branches = scenarios.map(({ branch }) => branch).filter((branch) => branch !== undefined);
  const other = scenarios.find(({ branch }) => branch === undefined);
  return other?.name ?? nameOfBranches(branches);
}

function diagnosticsOf(scenario: Scenario, codes: ReadonlySet<ExpansionProblemCode>): ExpansionDiagnostic[] {
  const diagnostics = scenario.expansion?.diagnostics ?? [];
  return diagnostics.filter((each) => codes.has(each.code) && !isOfSuppliedParameter(each, scenario));
}

/** Values that the form hands over are compared with the template's parameters where the form says them. */
function isOfSuppliedParameter(
  { code, start, file }: ExpansionDiagnostic,
  { expansion, branch }: Scenario,
): boolean {
  if (branch === undefined || !code.startsWith("parameter-") || file !== expansion!.root.file) return false;
  return [...expansion!.root.parameters.values()].some(
    ({ origin, node }: ExpandedParameter) =>
      origin === "supplied" && node !== undefined && node.start <= start && start < node.end,
  );
}
