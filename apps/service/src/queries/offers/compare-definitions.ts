import type { Difference } from "@slipway/contracts";
import { isMembers, offerFields, pointerTo } from "@slipway/contracts/offer-fields";
import { canonicalJson } from "#definition/canonical-json.ts";

/**
 * Differences between two definitions, member by member; plans are matched by their id, not by their place. Pointers are
 * into the newer one, or into the older where the member is gone.
 */
export function compareDefinitions(before: unknown, after: unknown): Difference[] {
  const differences: Difference[] = [];
  compare(before, after, [], differences);
  return differences;
}

type Path = readonly (string | number)[];

function compare(before: unknown, after: unknown, path: Path, found: Difference[]): void {
  if (canonicalJson(before ?? null) === canonicalJson(after ?? null)) return;
  if (path.length === 1 && path[0] === "plans") return comparePlans(before, after, found);
  if (isMembers(before) && isMembers(after) && path.length < 5) {
    for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
      compare(before[name], after[name], [...path, name], found);
    }
    return;
  }
  const kind = before === undefined ? "added" : after === undefined ? "removed" : "changed";
  found.push({
    pointer: pointerTo(...path),
    field: titleOf(path),
    kind,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  });
}

function comparePlans(before: unknown, after: unknown, found: Difference[]): void {
  const older = plansById(before);
  const newer = plansById(after);
  for (const [id, { plan, index }] of newer) compare(older.get(id)?.plan, plan, ["plans", index], found);
  for (const [id, { plan, index }] of older) {
    if (!newer.has(id)) compare(plan, undefined, ["plans", index], found);
  }
}

function plansById(plans: unknown): Map<unknown, { plan: unknown; index: number }> {
  if (!Array.isArray(plans)) return new Map();
  return new Map(
    plans.map((plan: unknown, index) => [isMembers(plan) ? plan["planId"] : index, { plan, index }]),
  );
}

/** What people call the field at a path, from the field data; else its own name. */
function titleOf(path: Path): Difference["field"] {
  const names = path.map(String);
  const field = offerFields.findLast(({ key }) => names.includes(key) || names.join("/").endsWith(`/${key}`));
  const name = names.findLast((each) => Number.isNaN(Number(each))) ?? names.join("/");
  return field?.title ?? { en: name, "zh-CN": name };
}
