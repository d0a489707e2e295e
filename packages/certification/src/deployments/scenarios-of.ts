import {
  expandTemplate,
  findMember,
  readJson,
  readParameterFile,
  setProperty,
  type Expansion,
  type ExpandRequest,
  type FormBranch,
  type ValueObject,
} from "@slipway/template-language";
import { isJsonFile } from "#input/certified-file.ts";
import type { CertifiedPackage } from "#input/certified-package.ts";
import type { JsonFile } from "#input/json-file.ts";
import type { CertifyOptions } from "#model/report.ts";
import { nameOfBranches } from "./name-of-branches.ts";
import type { Scenario, Scenarios } from "./scenario.ts";
import { walkOf } from "./walk-of.ts";

/** Bounds of the work for one package: resources and characters of all scenarios together, and evaluation steps of one. */
const mostResources = 1500;
const mostText = 3_000_000;
const mostSteps = 400_000;

const known = new WeakMap<CertifiedPackage, Scenarios>();

/**
 * The main template deployed, in thought, with what each way through the form gives, with the parameter files of the options,
 * and with its defaults where there is neither. Computed once for each package.
 */
export function scenariosOf(opened: CertifiedPackage, options: CertifyOptions): Scenarios {
  let scenarios = known.get(opened);
  if (scenarios === undefined) {
    scenarios = findScenarios(opened, options);
    known.set(opened, scenarios);
  }
  return scenarios;
}

type Planned = Omit<Scenario, "expansion">;

function findScenarios(opened: CertifiedPackage, options: CertifyOptions): Scenarios {
  const template = opened.mainTemplate;
  if (template?.isReadable !== true) return { list: [], cut: undefined };
  const walk = walkOf(opened);
  const branches = walk?.branches ?? [];
  const planned: Planned[] = [
    ...Object.entries(options.parameters ?? {}).map(([path, content]) => fromFile(path, content)),
    ...branches.map((branch) => fromBranch(branch, template)),
  ];
  if (planned.length === 0) planned.push(withDefaults);
  const list = expandAll(planned, template, opened);
  const expanded = list.filter(({ expansion }) => expansion !== undefined).length;
  const isCut = expanded < list.length || walk?.isComplete === false;
  return { list, cut: isCut ? describeCut(expanded) : undefined };
}

const withDefaults: Planned = {
  name: { en: "the template's defaults", "zh-CN": "模板的默认值" },
  branch: undefined,
  parameters: {},
  isGiven: false,
};

function fromFile(path: string, content: unknown): Planned {
  const document = readJson(JSON.stringify(content));
  return {
    name: { en: `the parameters of ${path}`, "zh-CN": `${path} 中的参数` },
    branch: undefined,
    parameters: readParameterFile(document),
    isGiven: true,
  };
}

/** Outputs without a value are left out, as the portal does, and so are those that the managed application itself takes. */
function fromBranch(branch: FormBranch, template: JsonFile): Planned {
  const declared = findMember(template.document.root, "parameters")?.value;
  const parameters: ValueObject = {};
  for (const { output, value } of branch.state.outputs) {
    if (value !== null && findMember(declared, output.name) !== undefined) {
      setProperty(parameters, output.name, value);
    }
  }
  return { name: nameOfBranches([branch]), branch, parameters, isGiven: false };
}

function expandAll(planned: readonly Planned[], template: JsonFile, opened: CertifiedPackage): Scenario[] {
  let resources = 0;
  let text = 0;
  let isOver = false;
  return planned.map((each): Scenario => {
    if (isOver) return { ...each, expansion: undefined };
    const expansion = expand(each.parameters, template, opened);
    resources += expansion.resources.length;
    text += template.text.length;
    isOver = resources >= mostResources || text >= mostText || !expansion.isComplete;
    return { ...each, expansion };
  });
}

/** The same deployment a year later, with other GUIDs. */
export function expandAgain({ parameters }: Scenario, opened: CertifiedPackage): Expansion {
  return expand(parameters, opened.mainTemplate!, opened, { nowMs: Date.UTC(2027, 0, 2), seed: "later" });
}

function expand(
  parameters: ValueObject,
  template: JsonFile,
  { byPath }: CertifiedPackage,
  moment: Pick<ExpandRequest, "nowMs" | "seed"> = {},
): Expansion {
  return expandTemplate({
    ...moment,
    template: template.document,
    file: template.path,
    parameters,
    limits: { maxSteps: mostSteps },
    findFile(path) {
      const file = byPath.get(path.toLowerCase());
      return file !== undefined && isJsonFile(file) && file.isReadable ? file.document : undefined;
    },
  });
}

function describeCut(expanded: number): Scenarios["cut"] {
  return {
    en: `The form has more combinations of choices; the template was expanded for ${expanded} of them.`,
    "zh-CN": `表单还有更多的选项组合；模板仅针对其中 ${expanded} 种进行了展开。`,
  };
}
