import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import {
  ApiVersionFormatError,
  parseApiVersions,
  resolveRules,
  type ApiVersionTable,
  type CertifyOptions,
  type Profile,
} from "@slipway/certification";
import { readPath } from "#certifying/certify-package.ts";
import { storedApiVersions } from "#certifying/stored-api-versions.ts";
import { wrongUse } from "#cli-error.ts";
import type { Terminal } from "#terminal.ts";

/** Options of `certify` that change what the engine does. */
export interface EngineOptions {
  profile?: Profile;
  rule?: string[];
  today?: string;
  apiVersions?: string;
  parameters?: string[];
  previous?: string;
}

/** Checks the options and reads the files that they name. @throws CliError for each that cannot be meant. */
export async function readEngineOptions(options: EngineOptions, terminal: Terminal): Promise<CertifyOptions> {
  const { cwd, env } = terminal;
  const today = readToday(options.today);
  const apiVersions =
    options.apiVersions === undefined
      ? await storedApiVersions(env)
      : await readApiVersions(resolve(cwd, options.apiVersions), options.apiVersions, today);
  return {
    profile: options.profile ?? "marketplace",
    today,
    rules: checkRules(options.rule ?? []),
    parameters: await readParameters(options.parameters ?? [], cwd),
    ...(apiVersions === undefined ? {} : { apiVersions }),
    ...(options.previous === undefined
      ? {}
      : { previous: await readPath(resolve(cwd, options.previous), options.previous) }),
  };
}

/** A calendar day as YYYY-MM-DD; left out, the day of the run (UTC). */
export function readToday(asked: string | undefined): string {
  if (asked === undefined) return new Date().toISOString().slice(0, 10);
  const time = /^\d{4}-\d{2}-\d{2}$/.test(asked) ? Date.parse(`${asked}T00:00:00Z`) : Number.NaN;
  if (Number.isFinite(time) && new Date(time).toISOString().startsWith(asked)) return asked;
  throw wrongUse(
    { en: `"${asked}" is not a day.`, "zh-CN": `“${asked}”不是日期。` },
    { en: "Write --today as YYYY-MM-DD.", "zh-CN": "--today 请写成 YYYY-MM-DD。" },
  );
}

function checkRules(names: readonly string[]): readonly string[] {
  const { unknown } = resolveRules(names);
  if (unknown.length === 0) return names;
  throw wrongUse(
    { en: `There is no rule ${unknown.join(", ")}.`, "zh-CN": `没有规则 ${unknown.join("、")}。` },
    { en: "`slipway rules` lists them all.", "zh-CN": "`slipway rules` 可列出全部规则。" },
  );
}

/** Reads a table of API versions in any known shape. @throws CliError when it has none of them. */
export async function readApiVersions(
  path: string,
  argument: string,
  today: string,
): Promise<ApiVersionTable> {
  try {
    return parseApiVersions(await readJsonFile(path, argument), { date: today, source: basename(path) });
  } catch (error) {
    if (!(error instanceof ApiVersionFormatError)) throw error;
    throw wrongUse(
      { en: `${argument}: ${error.message}`, "zh-CN": `${argument} 不是 API 版本表。` },
      {
        en: "`az provider list > providers.json` writes one.",
        "zh-CN": "可用 `az provider list > providers.json` 生成。",
      },
    );
  }
}

async function readParameters(paths: readonly string[], cwd: string): Promise<Record<string, unknown>> {
  const contents = paths.map(async (path) => {
    const content = await readJsonFile(resolve(cwd, path), path);
    if (typeof content === "object" && content !== null && !Array.isArray(content))
      return [path, content] as const;
    throw wrongUse(
      { en: `"${path}" is no parameter file.`, "zh-CN": `“${path}”不是参数文件。` },
      {
        en: 'It looks like {"parameters": {"name": {"value": 1}}}.',
        "zh-CN": '其格式为 {"parameters": {"name": {"value": 1}}}。',
      },
    );
  });
  return Object.fromEntries(await Promise.all(contents));
}

async function readJsonFile(path: string, argument: string): Promise<unknown> {
  try {
    return JSON.parse((await readFile(path, "utf8")).replace(/^\uFEFF/, "")) as unknown;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw wrongUse({
      en: `"${argument}" cannot be read (${code ?? "no JSON"}).`,
      "zh-CN": `无法读取“${argument}”（${code ?? "不是 JSON"}）。`,
    });
  }
}
