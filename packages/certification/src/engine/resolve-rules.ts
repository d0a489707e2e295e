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
    const wanted = foldName(name);
    const found = [...rules, internalError].filter(
      (rule) =>
        foldName(rule.id) === wanted || (rule.armTtk !== undefined && foldName(rule.armTtk) === wanted),
    );
    for (const rule of found) ids.add(rule.id);
    if (found.length === 0) unknown.push(name);
  }
  return { ids: [...ids], unknown };
}

function foldName(name: string): string {
  return name.toLowerCase().replaceAll(/[-_\s]+/g, "");
}
