import type { Definition, Difference } from "@slipway/contracts";
import {
  isEmpty,
  itemsOf,
  membersOf,
  packageKey,
  planTypeKey,
  type Members,
} from "@slipway/contracts/offer-fields";
import { listFields, type ListedGroup } from "#parts/listing/list-fields.ts";
import type { listingTexts } from "#parts/listing/listing-texts.ts";
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
    const [, root, index, key, version, ...rest] = pointer.split("/").map(decodePart);
    if (root !== "plans" || index === undefined) return [difference];
    const plan = kind === "removed" ? undefined : membersOf(itemsOf(after?.plans)[Number(index)]);
    const whole = wholeOf(difference, key, rest.length === 0 ? version : undefined);
    if (whole !== undefined) return fieldsOf(difference, { ...plan, ...whole }, words);
    const where = placeWords(
      { planId: textOf(plan?.["planId"]), version: key === packageKey ? version : undefined },
      words,
    );
    return [where === "" ? difference : { ...difference, where }];
  });
}

/** The part of a plan that came or went as a whole: the plan, its packages or one version; undefined for a field. */
function wholeOf(
  { before, after, kind }: Difference,
  key: string | undefined,
  version: string | undefined,
): Members | undefined {
  if (kind === "changed") return undefined;
  const value = membersOf(after ?? before);
  if (key === undefined) return value;
  if (key !== packageKey) return undefined;
  return { [packageKey]: version === undefined ? value : { [version]: value } };
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

/** The fields of what came or went, in place of one difference. */
function fieldsOf({ pointer, kind }: Difference, plan: Members, words: Words): PlacedDifference[] {
  const isPlan = /^\/plans\/\d+$/.test(pointer);
  const place = /^\/plans\/\d+/.exec(pointer)?.[0] ?? pointer;
  const side = kind === "removed" ? "before" : "after";
  // Without the plan's own kind, every field that a version may have.
  const known = { [planTypeKey]: "managedApplication", ...plan };
  return listFields({ plans: [known] })
    .filter(({ planId, packageVersion }) => planId !== undefined && (isPlan || packageVersion !== undefined))
    .flatMap((group) =>
      group.fields
        .map(({ field, value, pointer: own }) => ({
          field,
          value,
          pointer: own.replace(/^\/plans\/0/, place),
        }))
        .filter((listed) => !isEmpty(listed.value) && listed.pointer.startsWith(pointer))
        .map(({ field, value, pointer: own }) => ({
          pointer: own,
          field: field.title,
          kind,
          [side]: value,
          where: placeWords({ planId: textOf(plan["planId"]), version: group.packageVersion }, words),
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

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function decodePart(part: string): string {
  return part.replaceAll("~1", "/").replaceAll("~0", "~");
}
