import type { ApiVersionTable } from "#model/report.ts";
import { sortVersions } from "./api-versions.ts";

/** The shape is none that is known; `message` says which ones are. */
export class ApiVersionFormatError extends Error {
  constructor() {
    super(
      "This is no table of API versions. Accepted are the output of `az provider list`, arm-ttk's AllAzureResources.cache.json, " +
        "a table that `slipway data update` has written, and an object with `meta` and `types`.",
    );
    this.name = "ApiVersionFormatError";
  }
}

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads a table of API versions, whichever of the four shapes it has. `date` (YYYY-MM-DD) and `source` are for shapes that do
 * not say it themselves. Throws ApiVersionFormatError.
 */
export function parseApiVersions(json: unknown, fallback: { date: string; source: string }): ApiVersionTable {
  if (Array.isArray(json)) return { ...fallback, types: fromProviderList(json) };
  if (!isObject(json)) throw new ApiVersionFormatError();
  if (isObject(json["types"])) {
    const meta = isObject(json["meta"]) ? json["meta"] : json;
    return {
      date: dayOr(meta["date"], fallback.date),
      source: textOr(meta["source"], fallback.source),
      types: collect(Object.entries(json["types"])),
    };
  }
  const cached = Object.entries(json).map(([type, value]) => [type, versionsOfCached(value)] as const);
  if (cached.length === 0 || cached.some(([, versions]) => versions === undefined))
    throw new ApiVersionFormatError();
  return { ...fallback, types: collect(cached) };
}

/** `slipway data update` writes this; it is one of the shapes that `parseApiVersions` reads. */
export function writeApiVersions(table: ApiVersionTable): string {
  return `${JSON.stringify({ meta: { format: "slipway-api-versions/1", date: table.date, source: table.source }, types: table.types })}\n`;
}

function fromProviderList(providers: readonly unknown[]): ApiVersionTable["types"] {
  const entries: [string, unknown][] = [];
  for (const provider of providers) {
    if (
      !isObject(provider) ||
      typeof provider["namespace"] !== "string" ||
      !Array.isArray(provider["resourceTypes"])
    ) {
      throw new ApiVersionFormatError();
    }
    for (const type of provider["resourceTypes"] as unknown[]) {
      if (isObject(type))
        entries.push([`${provider["namespace"]}/${String(type["resourceType"])}`, type["apiVersions"]]);
    }
  }
  if (entries.length === 0) throw new ApiVersionFormatError();
  return collect(entries);
}

function versionsOfCached(value: unknown): unknown {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return isObject(first) ? first["apiVersions"] : undefined;
}

function collect(entries: Iterable<readonly [string, unknown]>): ApiVersionTable["types"] {
  const types = new Map<string, string[]>();
  for (const [type, versions] of entries) {
    if (!Array.isArray(versions)) throw new ApiVersionFormatError();
    const texts = versions.filter((version) => typeof version === "string");
    types.set(type.toLowerCase(), sortVersions([...(types.get(type.toLowerCase()) ?? []), ...texts]));
  }
  return Object.fromEntries(types);
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Dates are compared as text, so nothing but a day may pass for one. */
function dayOr(value: unknown, other: string): string {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : other;
}

function textOr(value: unknown, other: string): string {
  return typeof value === "string" ? value : other;
}
