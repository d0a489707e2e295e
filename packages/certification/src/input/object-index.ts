import { findMember, type JsonNode, type MemberNode, type ObjectNode } from "@slipway/template-language";
import { isTruthy } from "#arm-ttk/truthy.ts";
import { remember } from "./remember.ts";
import type { TemplatePart } from "./template-part.ts";

/** An object of a template with the way to it. */
export interface Place {
  node: ObjectNode;
  /** The nearest object around it; lists are not places. */
  parent: Place | undefined;
  /** The member through which `parent` holds it; "" for the root. */
  name: string;
  /** `[0]` and so on when lists lie between. */
  indexes: string;
  /** The resource it lies in: an element of `resources`, or the whole of `resources` where that is an object. */
  resource: Place | undefined;
  /** Below a property whose name begins with `parent`: arm-ttk's search does not go there. */
  isHidden: boolean;
}

/** An object that has a property, and that property. */
export interface Hit {
  place: Place;
  member: MemberNode;
}

interface ObjectIndex {
  places: readonly Place[];
  /** Names in lower case; hits in file order. */
  byName: ReadonlyMap<string, readonly Hit[]>;
}

interface Builder {
  places: Place[];
  byName: Map<string, Hit[]>;
  hasDuplicates: boolean;
}

const indexOf = remember<object, ObjectIndex>((key) => {
  const template = key as TemplatePart;
  const builder: Builder = {
    places: [],
    byName: new Map(),
    hasDuplicates: template.file.document.diagnostics.some(({ code }) => code === "duplicate-name"),
  };
  if (template.root !== undefined) addValue(builder, template.root, undefined, "", "");
  return builder;
});

/** Every object that has a property of that name (letter case ignored), as arm-ttk's search finds them. */
export function findByName(template: TemplatePart, name: string): readonly Hit[] {
  return visible(indexOf(template).byName.get(name.toLowerCase()) ?? none);
}

/** The same for names that match a pattern; the pattern sees names in lower case. */
export function findByPattern(template: TemplatePart, pattern: RegExp): readonly Hit[] {
  const found: Hit[] = [];
  indexOf(template).byName.forEach((hits, name) => {
    if (pattern.test(name)) found.push(...visible(hits));
  });
  return found.sort((left, right) => left.member.start - right.member.start);
}

/** Only what lies in `resources`; paths and ancestors of these hits begin at the resource. */
export function inResources(hits: readonly Hit[]): Hit[] {
  return hits.filter((hit) => hit.place.resource !== undefined);
}

const none: readonly Hit[] = [];

function visible(hits: readonly Hit[]): readonly Hit[] {
  return hits.some((hit) => hit.place.isHidden) ? hits.filter((hit) => !hit.place.isHidden) : hits;
}

/** `resources[0].properties.id` from the root, or from the resource when asked so: `properties.id`. */
export function pathOf(hit: Hit, from: "root" | "resource" = "root"): string {
  const top = from === "resource" ? hit.place.resource : undefined;
  return `${pathOfPlace(hit.place, top)}${hit.place === top || hit.place.parent === undefined ? "" : "."}${hit.member.key.value}`;
}

function pathOfPlace(place: Place, top: Place | undefined): string {
  if (place === top || place.parent === undefined) return "";
  const around = pathOfPlace(place.parent, top);
  return `${around === "" ? "" : `${around}.`}${place.name}${place.indexes}`;
}

/** The objects around the one that has the property, nearest first, without that one itself. */
export function ancestorsOf(place: Place, from: "root" | "resource" = "root"): Place[] {
  const ancestors: Place[] = [];
  for (let at: Place | undefined = place; at !== undefined; at = at.parent) {
    if (at !== place) ancestors.push(at);
    if (from === "resource" && at === place.resource) break;
  }
  return ancestors;
}

function addValue(
  builder: Builder,
  node: JsonNode,
  parent: Place | undefined,
  name: string,
  indexes: string,
): void {
  if (node.kind === "object") addObject(builder, node, parent, name, indexes);
  else if (node.kind === "array") {
    let index = 0;
    // arm-ttk leaves out false elements without counting them.
    for (const item of node.items) {
      if (!isTruthy(item)) continue;
      if (item.kind === "object" || item.kind === "array")
        addValue(builder, item, parent, name, `${indexes}[${index}]`);
      index += 1;
    }
  }
}

function addObject(
  builder: Builder,
  node: ObjectNode,
  parent: Place | undefined,
  name: string,
  indexes: string,
): void {
  const isResource = parent !== undefined && parent.parent === undefined && isName(name, "resources");
  const place: Place = {
    node,
    parent,
    name,
    indexes,
    resource: undefined,
    isHidden: parent !== undefined && (parent.isHidden || startsWithParent(name)),
  };
  place.resource = isResource ? place : parent?.resource;
  builder.places.push(place);
  for (const member of node.members) {
    if (builder.hasDuplicates && findMember(node, member.key.value) !== member) continue;
    addHit(builder, { place, member });
    const { value } = member;
    if (value.kind === "object" || value.kind === "array")
      addValue(builder, value, place, member.key.value, "");
  }
}

function addHit({ byName }: Builder, hit: Hit): void {
  const name = hit.member.key.value.toLowerCase();
  const hits = byName.get(name);
  if (hits === undefined) byName.set(name, [hit]);
  else hits.push(hit);
}

function isName(name: string, wanted: string): boolean {
  return name.length === wanted.length && name.toLowerCase() === wanted;
}

function startsWithParent(name: string): boolean {
  return name.length >= 6 && name.slice(0, 6).toLowerCase() === "parent";
}
