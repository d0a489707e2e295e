import type { Definition } from "@slipway/contracts";
import { isMembers, memberOf, pointerTo } from "@slipway/contracts/offer-fields";
import { isSame } from "./is-same.ts";

export type Side = "mine" | "theirs";

/** A value that both sides changed, each to something else. Absent values are undefined. */
export interface MergeConflict {
  /** Pointer whose plans are named by id instead of by place: the same on every side. */
  key: string;
  names: readonly string[];
  base: unknown;
  mine: unknown;
  theirs: unknown;
}

export interface Merge {
  /** Conflicts are settled as chosen, else with my value. */
  merged: Definition;
  conflicts: MergeConflict[];
}

interface Merging {
  choices: ReadonlyMap<string, Side>;
  conflicts: MergeConflict[];
}

/** Three-way merge, member by member: what one side changed is taken, what both changed alike too. */
export function mergeDrafts(
  base: Definition,
  mine: Definition,
  theirs: Definition,
  choices: ReadonlyMap<string, Side> = new Map(),
): Merge {
  const merging = { choices, conflicts: [] };
  const merged = mergeValue(merging, { base, mine, theirs }, []) as Definition;
  return { merged, conflicts: merging.conflicts };
}

type Sides = Record<"base" | Side, unknown>;

function mergeValue(merging: Merging, sides: Sides, names: readonly string[]): unknown {
  const { base, mine, theirs } = sides;
  if (isSame(mine, theirs) || isSame(base, theirs)) return mine;
  if (isSame(base, mine)) return theirs;
  if (names.length === 1 && names[0] === "plans") {
    const plans = mergePlans(merging, sides, names);
    if (plans !== undefined) return plans;
  }
  if (isMembers(mine) && isMembers(theirs)) {
    const all = { ...theirs, ...mine };
    const merged = Object.keys(all).map((name) => [
      name,
      mergeValue(merging, membersNamed(sides, name), [...names, name]),
    ]);
    return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
  }
  const key = pointerTo(...names);
  merging.conflicts.push({ key, names, base, mine, theirs });
  return merging.choices.get(key) === "theirs" ? theirs : mine;
}

function membersNamed({ base, mine, theirs }: Sides, name: string): Sides {
  return { base: memberOf(base, name), mine: memberOf(mine, name), theirs: memberOf(theirs, name) };
}

/** Plans by their ids, in their order, mine that they do not have last; undefined where ids do not tell plans apart. */
function mergePlans(merging: Merging, sides: Sides, names: readonly string[]): unknown[] | undefined {
  const [base, mine, theirs] = [byId(sides.base), byId(sides.mine), byId(sides.theirs)];
  if (base === undefined || mine === undefined || theirs === undefined) return undefined;
  return [...new Set([...theirs.keys(), ...mine.keys()])]
    .map((id) =>
      mergeValue(merging, { base: base.get(id), mine: mine.get(id), theirs: theirs.get(id) }, [...names, id]),
    )
    .filter((plan) => plan !== undefined);
}

function byId(plans: unknown): Map<string, unknown> | undefined {
  const items = Array.isArray(plans) ? (plans as unknown[]) : [];
  const map = new Map(items.map((plan) => [String(memberOf(plan, "planId")), plan]));
  return map.size === items.length ? map : undefined;
}
