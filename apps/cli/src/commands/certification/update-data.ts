import { resolve } from "node:path";
import { builtInApiVersions } from "@slipway/certification";
import { readApiVersions, readToday } from "#certifying/read-options.ts";
import { apiVersionsPath, storeApiVersions } from "#certifying/stored-api-versions.ts";
import { CliError } from "#cli-error.ts";
import type { Call } from "#command.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";
import { printJson } from "#output/print-json.ts";

/** Takes a newer table of API versions; every later `certify` of this user compares with it. */
export async function updateData({ args, options, terminal }: Call): Promise<ExitCode> {
  const newer = await readApiVersions(resolve(terminal.cwd, args[0]!), args[0]!, readToday(undefined));
  const { date } = builtInApiVersions();
  if (newer.date <= date) throw notNewer(newer.date, date);
  const stored = await storeApiVersions(terminal.env, newer);
  const count = Object.keys(newer.types).length;
  if (options.json)
    printJson(terminal, { path: apiVersionsPath(terminal.env), date: stored.date, types: count });
  else
    terminal.say({
      en: `API versions of ${count} resource types, as of ${stored.date}, are used from now on.`,
      "zh-CN": `今后将使用 ${count} 个资源类型截至 ${stored.date} 的 API 版本。`,
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
