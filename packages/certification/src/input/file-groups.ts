import { valueOf } from "@slipway/template-language";
import { isTruthy } from "#arm-ttk/truthy.ts";
import type { ArmTtkGroup } from "#arm-ttk/tests.ts";
import type { Profile } from "#model/finding.ts";
import type { JsonFile } from "./json-file.ts";

const namedGroups: readonly ArmTtkGroup[] = [
  "deploymentTemplate",
  "CreateUIDefinition",
  "deploymentParameters",
  "AllFiles",
];

/** arm-ttk's names for several groups at once: a file without `$schema` whose name contains one gets them all. */
const compositeGroups: Readonly<Record<string, readonly ArmTtkGroup[]>> = {
  all: ["deploymentTemplate", "CreateUIDefinition", "deploymentParameters"],
  mainTemplateTests: ["deploymentTemplate", "deploymentParameters"],
};

/**
 * Which of arm-ttk's groups a file belongs to. `$schema` decides where there is one, else the name and a top-level `resources`.
 * That `install.json` gets every group because its name contains "all" is a slip that only profile `arm-ttk` repeats.
 */
export function groupsOf(file: JsonFile, profile: Profile): Set<ArmTtkGroup> {
  if (file.schema !== "") return new Set(namedGroups.filter((group) => contains(file.schema, group)));
  const groups = new Set<ArmTtkGroup>(["AllFiles"]);
  if (file.extension !== "json") return groups;
  const stem = file.name.slice(0, -".json".length);
  for (const group of namedGroups) if (contains(stem, group)) groups.add(group);
  if (profile === "arm-ttk") {
    for (const [name, members] of Object.entries(compositeGroups)) {
      if (contains(stem, name)) for (const group of members) groups.add(group);
    }
  }
  if (/\.parameters$/i.test(stem)) groups.add("deploymentParameters");
  if (file.isMain || (file.isReadable && isTruthy(valueOf(file.document.root, "resources")))) {
    groups.add("deploymentTemplate");
  }
  return groups;
}

function contains(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase());
}
