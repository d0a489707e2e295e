import type { Definition, Difference } from "@slipway/contracts";
import { itemsOf, memberOf } from "@slipway/contracts/offer-fields";
import { listFields, type ListedGroup } from "#parts/listing/list-fields.ts";
import { listingTexts } from "#parts/listing/listing-texts.ts";
import type { PlacedDifference } from "./field-change.tsx";

type Words = Pick<(typeof listingTexts)["en"], "plan" | "packageVersion">;

/**
 * Names plan and version of each difference and takes plans that came or went apart into their fields. `after` is the
 * newer content, into which pointers lead; without it plans go without a name.
 */
export function placeDifferences(
  differences: readonly Difference[],
  after: Definition | undefined,
  words: Words,
): PlacedDifference[] {
  return differences.flatMap((difference) => {
    const { pointer, kind } = difference;
    const [, root, index, , version] = pointer.split("/").map(decodePart);
    if (root !== "plans" || index === undefined) return [difference];
    if (/^\/plans\/\d+$/.test(pointer)) return fieldsOfPlan(difference, words);
    const plan = kind === "removed" ? undefined : itemsOf(after?.plans)[Number(index)];
    const isVersion = pointer.split("/").length > 4;
    const where = placeWords(
      {
        planId: plan === undefined ? undefined : String(memberOf(plan, "planId")),
        version: isVersion ? version : undefined,
      },
      words,
    );
    return [where === "" ? difference : { ...difference, where }];
  });
}

/** Two contents field by field, for those that the service does not compare. */
export function compareFields(before: Definition, after: Definition, words: Words): PlacedDifference[] {
  const [older, newer] = [fieldMap(before), fieldMap(after)];
  return [...new Set([...newer.keys(), ...older.keys()])].flatMap((key) => {
    const [was, is] = [older.get(key), newer.get(key)];
    const listed = is ?? was;
    if (listed === undefined || JSON.stringify(was?.value) === JSON.stringify(is?.value)) return [];
    const where = placeWords({ planId: listed.group.planId, version: listed.group.packageVersion }, words);
    return [
      {
        pointer: key,
        field: listed.title,
        kind: was === undefined ? "added" : is === undefined ? "removed" : "changed",
        before: was?.value,
        after: is?.value,
        ...(where === "" ? {} : { where }),
      } satisfies PlacedDifference,
    ];
  });
}

interface MappedField {
  title: Difference["field"];
  value: unknown;
  group: ListedGroup;
}

/** Fields that hold something by a key that is the same in every content: plans by id, not by place. */
function fieldMap(definition: Definition): Map<string, MappedField> {
  const entries = listFields(definition).flatMap((group) =>
    group.fields
      .filter(({ value }) => value !== undefined)
      .map(
        ({ field, value }) => [`/${group.key}/${field.key}`, { title: field.title, value, group }] as const,
      ),
  );
  return new Map(entries);
}

function fieldsOfPlan({ pointer, kind, before, after }: Difference, words: Words): PlacedDifference[] {
  const plan = after ?? before;
  const side = kind === "removed" ? "before" : "after";
  return listFields({ plans: [plan] })
    .filter(({ planId }) => planId !== undefined)
    .flatMap((group) =>
      group.fields.map(({ field, value, pointer: own }) => ({
        pointer: own.replace(/^\/plans\/0/, pointer),
        field: field.title,
        kind,
        [side]: value,
        where: placeWords({ planId: group.planId, version: group.packageVersion }, words),
      })),
    );
}

function placeWords(
  { planId, version }: { planId: string | undefined; version: string | undefined },
  words: Words,
): string {
  const parts = [
    planId === undefined ? "" : words.plan("", planId),
    version === undefined ? "" : words.packageVersion(version),
  ];
  return parts.filter((part) => part !== "").join(" › ");
}

function decodePart(part: string): string {
  return part.replaceAll("~1", "/").replaceAll("~0", "~");
}
