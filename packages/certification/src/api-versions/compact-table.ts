import type { ApiVersionTable } from "#model/report.ts";
import { sortVersions } from "./api-versions.ts";

/**
 * The table as one text that is searched, not parsed: a line of all versions, then for each namespace a line `!namespace`
 * and for each type in it `name=` with its versions, each the base-36 number of its place in the first line.
 */
export function encodeTable(types: ApiVersionTable["types"]): string {
  const all = sortVersions(Object.values(types).flat());
  const numbers = new Map(all.map((version, index) => [version, index.toString(36)]));
  const lines = [all.join(" ")];
  let namespace = "";
  for (const type of Object.keys(types).sort()) {
    const slash = type.indexOf("/");
    if (type.slice(0, slash) !== namespace) {
      namespace = type.slice(0, slash);
      lines.push(`!${namespace}`);
    }
    lines.push(
      `${type.slice(slash + 1)}=${sortVersions(types[type] ?? [])
        .map((version) => numbers.get(version))
        .join(" ")}`,
    );
  }
  return `${lines.join("\n")}\n`;
}

/** The versions of a lower-cased type in an encoded table, newest first; undefined when the table does not have the type. */
export function findInTable(table: string, type: string): string[] | undefined {
  const slash = type.indexOf("/");
  const section = table.indexOf(`\n!${type.slice(0, slash)}\n`);
  if (slash < 0 || section < 0) return undefined;
  const start = table.indexOf(`\n${type.slice(slash + 1)}=`, section);
  const next = table.indexOf("\n!", section + 1);
  if (start < 0 || (next >= 0 && start > next)) return undefined;
  const from = table.indexOf("=", start) + 1;
  const numbers = table.slice(from, table.indexOf("\n", from));
  if (numbers === "") return [];
  const all = table.slice(0, table.indexOf("\n")).split(" ");
  return numbers.split(" ").map((number) => all[Number.parseInt(number, 36)]!);
}

/** Every type of an encoded table, in lower case. */
export function typesInTable(table: string): string[] {
  const types: string[] = [];
  let namespace = "";
  for (const line of table.split("\n").slice(1)) {
    if (line.startsWith("!")) namespace = line.slice(1);
    else if (line !== "") types.push(`${namespace}/${line.slice(0, line.indexOf("="))}`);
  }
  return types;
}
