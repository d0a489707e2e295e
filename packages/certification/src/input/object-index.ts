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
}

/** An object that has a property, and that property. */
export interface Hit {
  place: Place;
  member: MemberNode;
}

/** A hit and those of the same name before it: a template has many more than its rules ever ask for. */
interface Chain extends Hit {
  previous: Chain | undefined;
}

/** A property's name in lower case with all that has it. */
interface Named {
  last: Chain | undefined;
  /** In file order, once somebody asked. */
  hits: readonly Hit[] | undefined;
}

interface ObjectIndex {
  /** By the name in lower case. */
  byName: Map<string, Named>;
  /** The same by the name as it is written, which saves to fold it each time. */
  bySpelling: Map<string, Named>;
  hasDuplicates: boolean;
}

const indexOf = remember<object, ObjectIndex>((key) => {
  const { root, file } = key as TemplatePart;
  const hasDuplicates = file.document.diagnostics.some(({ code }) => code === "duplicate-name");
  const index = { byName: new Map(), bySpelling: new Map(), hasDuplicates };
  if (root !== undefined) addValue(index, root, undefined, "", "");
  return index;
});

/**
 * Every object that has a property of that name (letter case ignored), as arm-ttk's search finds them: it does not go below
 * properties whose names begin with `parent`.
 */
export function findByName(template: TemplatePart, name: string): readonly Hit[] {
  const named = indexOf(template).byName.get(name.toLowerCase());
  return named === undefined ? none : hitsOf(named);
}

/** The same for names that match a pattern; the pattern sees names in lower case. */
export function findByPattern(template: TemplatePart, pattern: RegExp): readonly Hit[] {
  const found: Hit[] = [];
  indexOf(template).byName.forEach((named, name) => {
    if (pattern.test(name)) found.push(...hitsOf(named));
  });
  return found.sort((left, right) => left.member.start - right.member.start);
}

const none: readonly Hit[] = [];

function hitsOf(named: Named): readonly Hit[] {
  if (named.hits === undefined) {
    const hits: Hit[] = [];
    for (let hit = named.last; hit !== undefined; hit = hit.previous) hits.push(hit);
    named.hits = hits.reverse();
  }
  return named.hits;
}

/** Only what lies in `resources`; paths and ancestors of these hits begin at the resource. */
export function inResources(hits: readonly Hit[]): Hit[] {
  return hits.filter((hit) => hit.place.resource !== undefined);
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
  index: ObjectIndex,
  node: JsonNode,
  parent: Place | undefined,
  name: string,
  indexes: string,
): void {
  if (node.kind === "object") addObject(index, node, parent, name, indexes);
  else if (node.kind === "array") {
    let position = 0;
    // arm-ttk leaves out false elements without counting them.
    for (const item of node.items) {
      if (!isTruthy(item)) continue;
      if (isNested(item)) addValue(index, item, parent, name, `${indexes}[${position}]`);
      position += 1;
    }
  }
}

function addObject(
  index: ObjectIndex,
  node: ObjectNode,
  parent: Place | undefined,
  name: string,
  indexes: string,
): void {
  const isResource = parent !== undefined && parent.parent === undefined && isName(name, "resources");
  const place: Place = { node, parent, name, indexes, resource: parent?.resource };
  if (isResource) place.resource = place;
  for (const member of node.members) {
    const { value: spelling } = member.key;
    if (index.hasDuplicates && findMember(node, spelling) !== member) continue;
    const named = index.bySpelling.get(spelling) ?? addSpelling(index, spelling);
    named.last = { place, member, previous: named.last };
    if (isNested(member.value) && !startsWithParent(spelling))
      addValue(index, member.value, place, spelling, "");
  }
}

function addSpelling({ byName, bySpelling }: ObjectIndex, spelling: string): Named {
  const name = spelling.toLowerCase();
  let named = byName.get(name);
  if (named === undefined) byName.set(name, (named = { last: undefined, hits: undefined }));
  bySpelling.set(spelling, named);
  return named;
}

function isNested({ kind }: JsonNode): boolean {
  return kind === "object" || kind === "array";
}

function isName(name: string, wanted: string): boolean {
  return name.length === wanted.length && name.toLowerCase() === wanted;
}

function startsWithParent(name: string): boolean {
  return name.length >= 6 && name.slice(0, 6).toLowerCase() === "parent";
}
