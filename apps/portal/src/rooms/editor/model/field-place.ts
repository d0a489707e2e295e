import type { Definition } from "@slipway/contracts";
import {
  appliesTo,
  editorTabs,
  itemsOf,
  memberOf,
  membersOf,
  offerFields,
  packageKey,
  planTypeKey,
  type EditorTab,
  type OfferField,
} from "@slipway/contracts/offer-fields";
import { pointerOf, pointersUpwards, type Path } from "./path.ts";

/** One field at one place of a definition. */
export interface FieldPlace {
  field: OfferField;
  path: Path;
  /** Also the element's id, so that links lead to it. */
  pointer: string;
}

function place(field: OfferField, path: Path): FieldPlace {
  return { field, path, pointer: pointerOf(path) };
}

/** The fields of a tab that are about the whole offer. */
export function offerPlaces(tab: EditorTab): FieldPlace[] {
  return offerFields
    .filter((field) => field.tab === tab && (field.scope === "offer" || field.scope === "definition"))
    .map((field) => place(field, field.scope === "definition" ? [field.key] : ["offer", field.key]));
}

/** The fields of one plan, without those that plans of its kind do not have. */
export function planPlaces(plan: unknown, index: number): FieldPlace[] {
  const kind = memberOf(plan, planTypeKey);
  return offerFields
    .filter((field) => field.scope === "plan" && appliesTo(field, kind))
    .map((field) => place(field, ["plans", index, field.key]));
}

/** The fields of one package version of a plan. */
export function versionPlaces(plan: unknown, index: number, version: string): FieldPlace[] {
  const kind = memberOf(plan, planTypeKey);
  return offerFields
    .filter((field) => field.scope === "package-version" && appliesTo(field, kind))
    .map((field) => place(field, ["plans", index, packageKey, version, ...field.key.split("/")]));
}

/** Versions of a plan's package, as they stand in the definition. */
export function versionsOf(plan: unknown): string[] {
  return Object.keys(membersOf(memberOf(plan, packageKey)));
}

/** Pointers of everything that can show a finding: fields, and the parts of a plan that are no fields. */
export function listAnchors(definition: Definition): Set<string> {
  const fields = editorTabs.flatMap(offerPlaces);
  const plans = itemsOf(definition.plans).flatMap((plan, index) => {
    const own = pointerOf(["plans", index]);
    const versions = versionsOf(plan);
    return [
      own,
      `${own}/planId`,
      pointerOf(["plans", index, packageKey]),
      ...versions.map((version) => pointerOf(["plans", index, packageKey, version])),
      ...planPlaces(plan, index).map(({ pointer }) => pointer),
      ...versions.flatMap((version) => versionPlaces(plan, index, version).map(({ pointer }) => pointer)),
    ];
  });
  return new Set(["/plans", ...fields.map(({ pointer }) => pointer), ...plans]);
}

/** Where a finding or a link about a pointer is shown: the nearest anchor at or above it. */
export function anchorOf(anchors: ReadonlySet<string>, pointer: string): string | undefined {
  return pointersUpwards(pointer).find((each) => anchors.has(each));
}

/** The tab, and on the SKUs tab the plan, that a pointer is on. */
export function tabOfPointer(pointer: string): { tab: EditorTab; planIndex?: number } | undefined {
  const [, root = "", name = ""] = pointer.split("/");
  if (root === "plans") return { tab: "skus", ...(name === "" ? {} : { planIndex: Number(name) }) };
  const found = editorTabs.find((tab) =>
    offerPlaces(tab).some((each) => pointersUpwards(pointer).includes(each.pointer)),
  );
  return found === undefined ? undefined : { tab: found };
}
