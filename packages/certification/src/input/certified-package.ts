import type { Profile } from "#model/finding.ts";
import type { ContainerProblem, PackageInput } from "#model/package.ts";
import { describeFile, isJsonFile, type CertifiedFile } from "./certified-file.ts";
import { groupsOf } from "./file-groups.ts";
import { isJsonPath, parseFile, type JsonFile } from "./json-file.ts";
import { jsonLimitsOf } from "./json-limits.ts";
import { mainTemplateNames } from "./main-template-names.ts";

/** A package opened for its rules: every JSON file parsed, the parts of the package found. */
export interface CertifiedPackage {
  /** As the caller named it. */
  path: string;
  kind: PackageInput["kind"];
  planType: PackageInput["planType"];
  problems: readonly ContainerProblem[];
  /** The create form first, then in the order of the container. */
  files: readonly CertifiedFile[];
  jsonFiles: readonly JsonFile[];
  /** Paths in lower case. */
  byPath: ReadonlyMap<string, CertifiedFile>;
  /** In the package's root; of a single file, that file when its name says so. */
  mainTemplate: JsonFile | undefined;
  createUi: JsonFile | undefined;
  viewDefinition: JsonFile | undefined;
  /** Every file that is a deployment template. */
  templates: readonly JsonFile[];
}

/** Parses what is JSON and finds the package's parts. */
export function openPackage(input: PackageInput, profile: Profile): CertifiedPackage {
  const limitsOf = jsonLimitsOf(input.entries.filter(({ path }) => isJsonPath(path)));
  const all = input.entries.map((entry) =>
    isJsonPath(entry.path) ? parseFile(entry, limitsOf(entry)) : describeFile(entry),
  );
  const createUi = findInRoot(all, input, ["createUiDefinition.json"]);
  const files = createUi === undefined ? all : [createUi, ...all.filter((file) => file !== createUi)];
  const jsonFiles = files.filter(isJsonFile);
  let isFirstWithSchema = true;
  for (const file of jsonFiles) {
    const groups = groupsOf(file, profile);
    if (file.schema !== "" && groups.size > 0 && isFirstWithSchema) {
      isFirstWithSchema = false;
      groups.add("AllFiles");
    }
    file.groups = groups;
  }
  return {
    path: input.path,
    kind: input.kind,
    planType: input.planType,
    problems: input.problems,
    files,
    jsonFiles,
    byPath: new Map(files.map((file) => [file.path.toLowerCase(), file])),
    mainTemplate: findInRoot(all, input, namesOfMain(profile)),
    createUi,
    viewDefinition: findInRoot(all, input, ["viewDefinition.json"]),
    templates: jsonFiles.filter((file) => file.groups.has("deploymentTemplate")),
  };
}

/** arm-ttk takes the first in directory order; the marketplace deploys `mainTemplate.json`. */
function namesOfMain(profile: Profile): readonly string[] {
  return profile === "arm-ttk" ? [...mainTemplateNames].sort() : mainTemplateNames;
}

function findInRoot(
  files: readonly CertifiedFile[],
  input: PackageInput,
  names: readonly string[],
): JsonFile | undefined {
  for (const name of names) {
    const found = files.find(
      (file) =>
        (file.folder === "" || input.kind === "file") && file.name.toLowerCase() === name.toLowerCase(),
    );
    if (found !== undefined && isJsonFile(found)) return found;
  }
  return undefined;
}
