import { isDeepStrictEqual } from "node:util";
import { isObject, type JsonObject } from "#offer-folder/convert-fields.ts";

export interface Change {
  kind: "added" | "removed" | "changed";
  /** JSON pointer into the definition. */
  pointer: string;
}

/** What differs between two definitions; an absent listing or list of plans is as good as an empty one. */
export function listChanges(before: JsonObject, after: JsonObject): Change[] {
  return compare(withoutEmpty(before), withoutEmpty(after), "");
}

function withoutEmpty({ offer, plans, ...rest }: JsonObject): JsonObject {
  const hasOffer = offer !== undefined && !(isObject(offer) && Object.keys(offer).length === 0);
  const hasPlans = plans !== undefined && !(Array.isArray(plans) && plans.length === 0);
  return { ...rest, ...(hasOffer ? { offer } : {}), ...(hasPlans ? { plans } : {}) };
}

function compare(before: unknown, after: unknown, pointer: string): Change[] {
  if (isDeepStrictEqual(before, after)) return [];
  const [left, right] = [toMembers(before), toMembers(after)];
  if (left === undefined || right === undefined || Array.isArray(before) !== Array.isArray(after))
    return [{ kind: "changed", pointer }];
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((member): Change[] => {
    const place = `${pointer}/${member.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    if (!right.has(member)) return [{ kind: "removed", pointer: place }];
    if (!left.has(member)) return [{ kind: "added", pointer: place }];
    return compare(left.get(member), right.get(member), place);
  });
}

function toMembers(value: unknown): Map<string, unknown> | undefined {
  return Array.isArray(value) || isObject(value) ? new Map(Object.entries(value)) : undefined;
}
