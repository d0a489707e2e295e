import { expandTemplate, type Expansion } from "@slipway/template-language";
import type { PackageInput } from "@slipway/certification";
import { scenariosOf } from "../../packages/certification/src/deployments/scenarios-of.ts";
import type { Scenario } from "../../packages/certification/src/deployments/scenario.ts";
import { isJsonFile } from "../../packages/certification/src/input/certified-file.ts";
import {
  openPackage,
  type CertifiedPackage,
} from "../../packages/certification/src/input/certified-package.ts";
import { describeOutputs, describeProblems, describeResources } from "./describe-expansion.ts";
import { waysText } from "./ways-text.ts";

/** What the main template of a package deploys, as a table for people to review: with its defaults, and with what each way through the form gives. */
export function goldenOfPackage(input: PackageInput): string {
  const opened = openPackage(input, "marketplace");
  const defaults = describeDefaults(expandWithDefaults(opened));
  const { list, cut } = scenariosOf(opened, { profile: "marketplace", today: "2026-01-01" });
  const ways = list.filter(({ branch }) => branch !== undefined);
  return [
    "# With the template's defaults",
    ...defaults,
    ...(ways.length === 0 ? ["# No form gives parameters"] : describeWays(ways, cut?.en)),
    "",
  ].join("\n");
}

function expandWithDefaults({ mainTemplate, byPath }: CertifiedPackage): Expansion {
  if (mainTemplate === undefined) throw new Error("The package has no main template.");
  return expandTemplate({
    template: mainTemplate.document,
    file: mainTemplate.path,
    findFile(path) {
      const file = byPath.get(path.toLowerCase());
      return file !== undefined && isJsonFile(file) ? file.document : undefined;
    },
  });
}

function describeDefaults(expansion: Expansion): string[] {
  const missing = [...expansion.root.parameters.values()].filter(({ origin }) => origin === "none");
  return [
    ...section("Parameters without a value", missing.map(({ name, type }) => `${name} | ${type}`)),
    ...section("Resources", describeResources(expansion)),
    ...section("Outputs", describeOutputs(expansion)),
    ...section("Problems", describeProblems(expansion)),
  ];
}

function describeWays(ways: readonly Scenario[], cut: string | undefined): string[] {
  const expanded = ways.map(({ expansion }) => expansion).filter((expansion) => expansion !== undefined);
  const inWays = (describe: (expansion: Expansion) => string[]) => waysText(expanded.map(describe));
  return [
    `# With ${ways.length} ways through the form, of which ${expanded.length} were expanded`,
    ...(cut === undefined ? [] : [cut]),
    ...section("Ways", ways.map(describeWay)),
    ...section("Resources that are deployed, and in which ways", inWays(describeDeployed)),
    ...section("Outputs", inWays(describeOutputs)),
    ...section("Problems", inWays(describeProblems)),
  ];
}

function describeWay({ branch, parameters, expansion }: Scenario, index: number): string {
  const choices = (branch?.choices ?? []).map(({ element, label }) => `${element.path}=${label.slice(0, 30)}`);
  const resources = expansion?.resources.filter(({ deployed }) => deployed !== "no").length;
  const size = `${Object.keys(parameters).length} parameters, ${resources ?? "?"} resources`;
  return `${index + 1}: ${size}; ${choices.join(", ") || "the form's own proposals"}`;
}

function describeDeployed(expansion: Expansion): string[] {
  const resources = expansion.resources.filter(({ deployed }) => deployed !== "no");
  return describeResources({ ...expansion, resources });
}

function section(title: string, lines: readonly string[]): string[] {
  return [`## ${title}: ${lines.length}`, ...lines];
}
