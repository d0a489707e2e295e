import { isDeepStrictEqual } from "node:util";
import { otherMember, type Field } from "#offer-folder/fields.ts";

export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Wire members in plain words; those that no field names, or that would not come back the same, under `other`. */
export function toPlain(wire: JsonObject, fields: readonly Field[]): JsonObject {
  const rest = structuredClone(wire);
  const plain: JsonObject = {};
  for (const field of fields) {
    const value = getAt(rest, field.wire);
    if (value === undefined) continue;
    const renamed = renameMembers(value, invert(field.members));
    if (!isDeepStrictEqual(renameMembers(renamed, field.members), value)) continue;
    setAt(plain, field.plain, renamed);
    removeAt(rest, field.wire);
  }
  if (Object.keys(rest).length > 0) plain[otherMember] = rest;
  return plain;
}

/** The reverse of `toPlain`. Answers also the plain members that no field knows, as paths: they are typing mistakes. */
export function toWire(plain: JsonObject, fields: readonly Field[]): { wire: JsonObject; unknown: string[] } {
  const rest = structuredClone(plain);
  const other = rest[otherMember];
  delete rest[otherMember];
  const wire: JsonObject = isObject(other) ? other : {};
  for (const field of fields) {
    const value = getAt(rest, field.plain);
    if (value === undefined) continue;
    setAt(wire, field.wire, renameMembers(value, field.members));
    removeAt(rest, field.plain);
  }
  return { wire, unknown: leafPaths(rest) };
}

function getAt(from: JsonObject, path: readonly string[]): unknown {
  let value: unknown = from;
  for (const member of path)
    value = isObject(value) && Object.hasOwn(value, member) ? value[member] : undefined;
  return value;
}

function setAt(into: JsonObject, path: readonly string[], value: unknown): void {
  let object = into;
  for (const member of path.slice(0, -1)) {
    const next = Object.hasOwn(object, member) ? object[member] : undefined;
    object = isObject(next) ? next : ((object[member] = {}) as JsonObject);
  }
  object[path.at(-1)!] = value;
}

/** Removes a value and the objects around it that held nothing else. */
function removeAt(from: JsonObject, path: readonly string[]): void {
  const parents: JsonObject[] = [from];
  for (const member of path.slice(0, -1)) parents.push(parents.at(-1)![member] as JsonObject);
  for (let depth = path.length - 1; depth >= 0; depth--) {
    delete parents[depth]![path[depth]!];
    if (depth > 0 && Object.keys(parents[depth]!).length > 0) return;
  }
}

function renameMembers(value: unknown, names: Readonly<Record<string, string>> | undefined): unknown {
  if (names === undefined) return value;
  if (Array.isArray(value)) return value.map((item) => renameMembers(item, names));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [Object.hasOwn(names, name) ? names[name]! : name, item]),
  );
}

function invert(names: Readonly<Record<string, string>> | undefined): Record<string, string> | undefined {
  return names && Object.fromEntries(Object.entries(names).map(([plain, wire]) => [wire, plain]));
}

function leafPaths(rest: JsonObject, prefix = ""): string[] {
  return Object.entries(rest).flatMap(([member, value]) =>
    isObject(value) && Object.keys(value).length > 0
      ? leafPaths(value, `${prefix}${member}.`)
      : [prefix + member],
  );
}
