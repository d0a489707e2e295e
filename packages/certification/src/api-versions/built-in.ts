import { apiVersionsDate, apiVersionsSource, apiVersionsTable } from "#data/api-versions.ts";
import type { ApiVersionTable } from "#model/report.ts";
import type { ApiVersions } from "./api-versions.ts";
import { findInTable, typesInTable } from "./compact-table.ts";

const found = new Map<string, string[] | undefined>();
/** Types come from packages, which may name any number of them. */
const mostFound = 5000;

/** The table that comes with the rules. */
export function builtInApiVersions(): ApiVersions {
  return { date: apiVersionsDate, source: apiVersionsSource, versionsOf };
}

function versionsOf(type: string): readonly string[] | undefined {
  const key = type.toLowerCase();
  if (found.size >= mostFound) found.clear();
  if (!found.has(key)) found.set(key, findInTable(apiVersionsTable, key));
  return found.get(key);
}

/** The built-in table written out, for merging with a newer one or showing it. */
export function builtInApiVersionTable(): ApiVersionTable {
  const types: Record<string, readonly string[]> = {};
  for (const type of typesInTable(apiVersionsTable)) types[type] = findInTable(apiVersionsTable, type) ?? [];
  return { date: apiVersionsDate, source: apiVersionsSource, types };
}
