import { resolve } from "node:path";
import { builtInApiVersions } from "@slipway/certification";
import { readApiVersions, readToday } from "#certifying/read-options.ts";
import { apiVersionsPath, withBuiltIn, writeTable } from "#certifying/stored-api-versions.ts";
import { CliError, wrongUse } from "#cli-error.ts";
import type { Call } from "#command.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";
import { printJson } from "#output/print-json.ts";

/**
 * Takes a newer table of API versions. It is kept beside the user's settings, and every later `certify` of this user compares
 * with it; with `--out` it is written to that file instead, for `certify --api-versions` on another machine.
 */
export async function updateData({ args, options, terminal }: Call<{ out?: string }>): Promise<ExitCode> {
  const newer = await readApiVersions(resolve(terminal.cwd, args[0]!), args[0]!, readToday(undefined));
  const { date } = builtInApiVersions();
  if (newer.date <= date && options.out === undefined) throw notNewer(newer.date, date);
  const path = options.out === undefined ? apiVersionsPath(terminal.env) : resolve(terminal.cwd, options.out);
  await writeTable(path, withBuiltIn(newer)).catch((error: unknown) => {
    throw notWritten(options.out ?? path, error);
  });
  const types = Object.keys(newer.types).length;
  if (options.json) printJson(terminal, { path, date: newer.date, types });
  else if (options.out === undefined)
    terminal.say({
      en: `API versions of ${types} resource types, as of ${newer.date}, are used from now on.`,
      "zh-CN": `今后将使用 ${types} 个资源类型截至 ${newer.date} 的 API 版本。`,
    });
  else
    terminal.say({
      en: `${options.out} has the API versions of ${types} resource types, as of ${newer.date}; use it with --api-versions.`,
      "zh-CN": `${options.out} 含有 ${types} 个资源类型截至 ${newer.date} 的 API 版本；请用 --api-versions 使用它。`,
    });
  return exitCodes.fine;
}

function notNewer(given: string, builtIn: string): CliError {
  return new CliError("data-not-newer", {
    exitCode: exitCodes.refused,
    reason: {
      en: `The file is of ${given}; the built-in table is of ${builtIn}.`,
      "zh-CN": `该文件的日期为 ${given}，而内置表的日期为 ${builtIn}。`,
    },
    fix: {
      en: "Use it for one run with `slipway certify --api-versions`.",
      "zh-CN": "如需用于单次运行，请使用 `slipway certify --api-versions`。",
    },
  });
}

function notWritten(path: string, error: unknown): CliError {
  const { code } = error as NodeJS.ErrnoException;
  return wrongUse({
    en: `"${path}" cannot be written (${code ?? "unknown"}).`,
    "zh-CN": `无法写入“${path}”（${code ?? "未知原因"}）。`,
  });
}
