import type { ApiVersionTable } from "#model/report.ts";

/** How rules ask for the versions of a resource type. */
export interface ApiVersions {
  /** YYYY-MM-DD of the source. */
  date: string;
  source: string;
  /** Lower-cased versions, newest first as text, so that `X-preview` stands before `X`; undefined for an unknown type. */
  versionsOf(type: string): readonly string[] | undefined;
}

/** Makes a table answer for types in any letter case. */
export function lookUpIn(table: ApiVersionTable): ApiVersions {
  const folded = new Map<string, readonly string[]>();
  for (const [type, versions] of Object.entries(table.types)) folded.set(type.toLowerCase(), versions);
  const sorted = new Map<string, readonly string[]>();
  return {
    date: table.date,
    source: table.source,
    versionsOf(type) {
      const key = type.toLowerCase();
      let versions = sorted.get(key);
      if (versions === undefined) {
        const listed = folded.get(key);
        if (listed === undefined) return undefined;
        versions = sortVersions(listed);
        sorted.set(key, versions);
      }
      return versions;
    },
  };
}

/** Descending as text, letter case and repetitions removed. */
export function sortVersions(versions: readonly string[]): string[] {
  return [...new Set(versions.map((version) => version.toLowerCase()))].sort((left, right) =>
    left < right ? 1 : left > right ? -1 : 0,
  );
}
