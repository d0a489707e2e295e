import { rules } from "#rules/index.ts";
import { internalError } from "./internal-error.ts";

/** Names that mean no rule; `names` are as the caller wrote them. */
export class UnknownRuleError extends Error {
  readonly names: readonly string[];

  constructor(names: readonly string[]) {
    super(`There is no rule named ${names.map((name) => `"${name}"`).join(", ")}.`);
    this.name = "UnknownRuleError";
    this.names = names;
  }
}

/** Finds rules by own id or arm-ttk name; letter case, `-`, `_` and blanks do not matter. */
export function resolveRules(names: readonly string[]): { ids: string[]; unknown: string[] } {
  const ids = new Set<string>();
  const unknown: string[] = [];
  for (const name of names) {
    const found = idsByName().get(foldName(name)) ?? [];
    for (const id of found) ids.add(id);
    if (found.length === 0) unknown.push(name);
  }
  return { ids: [...ids], unknown };
}

let index: ReadonlyMap<string, readonly string[]> | undefined;

/** Ids by folded name, made when it is first asked for; a test of arm-ttk may mean several rules. */
function idsByName(): ReadonlyMap<string, readonly string[]> {
  if (index !== undefined) return index;
  const made = new Map<string, string[]>();
  for (const { id, armTtk } of [...rules, internalError]) {
    for (const name of new Set([foldName(id), foldName(armTtk ?? id)]))
      made.set(name, [...(made.get(name) ?? []), id]);
  }
  index = made;
  return made;
}

function foldName(name: string): string {
  return name.toLowerCase().replaceAll(/[-_\s]+/g, "");
}
