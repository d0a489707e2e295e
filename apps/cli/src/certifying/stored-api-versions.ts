import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  builtInApiVersions,
  builtInApiVersionTable,
  parseApiVersions,
  writeApiVersions,
  type ApiVersionTable,
} from "@slipway/certification";
import { CliError } from "#cli-error.ts";
import { credentialsPath } from "#connection/stored-credentials.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Where `data update` keeps the newer table: beside the user's other settings. */
export function apiVersionsPath(env: Environment): string {
  return join(dirname(credentialsPath(env)), "api-versions.json");
}

/**
 * The table of the last `data update`; undefined when there was none, or when the built-in one is newer.
 * @throws CliError when the file is there but cannot be read: another table would give other verdicts, unnoticed.
 */
export async function storedApiVersions(env: Environment): Promise<ApiVersionTable | undefined> {
  const path = apiVersionsPath(env);
  try {
    const stored = parseApiVersions(JSON.parse(await readFile(path, "utf8")), { date: "", source: "" });
    return stored.date > builtInApiVersions().date ? stored : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw unreadable(path, error);
  }
}

/** The built-in table with what a newer one says; types that it does not name stay as they are. */
export function withBuiltIn(newer: ApiVersionTable): ApiVersionTable {
  return { ...newer, types: { ...builtInApiVersionTable().types, ...newer.types } };
}

/** Writes a table in our own format, aside first, so that a run that reads meanwhile finds the old one or the new one. */
export async function writeTable(path: string, table: ApiVersionTable): Promise<void> {
  const temporary = `${path}.${randomUUID()}`;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  try {
    await writeFile(temporary, writeApiVersions(table));
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

function unreadable(path: string, cause: unknown): CliError {
  return new CliError("data-unreadable", {
    reason: {
      en: `The stored table of API versions in ${path} cannot be read.`,
      "zh-CN": `无法读取 ${path} 中保存的 API 版本表。`,
    },
    fix: {
      en: "Delete that file, or write it anew with `slipway data update`.",
      "zh-CN": "请删除该文件，或用 `slipway data update` 重新生成。",
    },
    cause,
  });
}
