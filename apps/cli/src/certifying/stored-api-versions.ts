import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  builtInApiVersions,
  builtInApiVersionTable,
  parseApiVersions,
  writeApiVersions,
  type ApiVersionTable,
} from "@slipway/certification";
import { credentialsPath } from "#connection/stored-credentials.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Where `data update` keeps the newer table: beside the user's other settings. */
export function apiVersionsPath(env: Environment): string {
  return join(dirname(credentialsPath(env)), "api-versions.json");
}

/** The table of the last `data update`; undefined when there was none, or when the built-in one is newer. */
export async function storedApiVersions(env: Environment): Promise<ApiVersionTable | undefined> {
  const text = await readFile(apiVersionsPath(env), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const stored = parseApiVersions(JSON.parse(text), { date: "", source: "" });
  return stored.date > builtInApiVersions().date ? stored : undefined;
}

/** Keeps a newer table; types that it does not name stay as the built-in table has them. */
export async function storeApiVersions(env: Environment, newer: ApiVersionTable): Promise<ApiVersionTable> {
  const merged = { ...newer, types: { ...builtInApiVersionTable().types, ...newer.types } };
  await mkdir(dirname(apiVersionsPath(env)), { recursive: true, mode: 0o700 });
  await writeFile(apiVersionsPath(env), writeApiVersions(merged));
  return merged;
}
