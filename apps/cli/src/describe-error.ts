import { ApiError } from "@slipway/contracts/client";
import type { FieldProblem } from "@slipway/contracts/errors";
import type { Language } from "@slipway/contracts";
import { CliError } from "#cli-error.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";

/** An error as a person is told it, and as `--json` prints it. */
export interface ErrorDescription {
  exitCode: ExitCode;
  /** Lines for stderr. */
  lines: string[];
  json: { error: { code: string; message: string; fix?: string; problems?: readonly FieldProblem[] } };
}

/** Whatever ended a command: our own errors and the server's as what they are, anything else as our fault. */
export function describeError(error: unknown, language: Language): ErrorDescription {
  if (error instanceof ApiError) return describeApiError(error, language);
  if (error instanceof CliError)
    return describe(error.exitCode, error.code, error.reason[language], error.fix?.[language]);
  return describe(
    exitCodes.failed,
    "internal-error",
    { en: `Slipway itself failed: ${String(error)}`, "zh-CN": `Slipway 自身出错：${String(error)}` }[
      language
    ],
    {
      en: "Run it again with SLIPWAY_DEBUG=1 for the details, and please report them.",
      "zh-CN": "请设置 SLIPWAY_DEBUG=1 再次运行以查看详情，并将其报告给我们。",
    }[language],
  );
}

const fixes: Readonly<Record<string, { en: string; "zh-CN": string }>> = {
  "not-signed-in": { en: "Run `slipway sign-in`.", "zh-CN": "请运行 `slipway sign-in`。" },
  "token-invalid": { en: "Run `slipway sign-in`.", "zh-CN": "请运行 `slipway sign-in`。" },
  "principal-unknown": {
    en: "An owner of the publisher adds accounts on its Users page.",
    "zh-CN": "发布者的所有者可在“用户”页面中添加帐户。",
  },
};

function describeApiError({ problem }: ApiError, language: Language): ErrorDescription {
  const detail = language === "zh-CN" ? problem.detailZh : problem.detail;
  const exitCode = problem.status >= 500 ? exitCodes.failed : exitCodes.refused;
  const description = describe(exitCode, problem.code, detail, fixes[problem.code]?.[language]);
  if (problem.problems === undefined) return description;
  description.json.error.problems = problem.problems;
  for (const entry of problem.problems) description.lines.push(...describeField(entry, language));
  return description;
}

function describeField(entry: FieldProblem, language: Language): string[] {
  const message = language === "zh-CN" ? (entry.messageZh ?? entry.message) : entry.message;
  const fix = language === "zh-CN" ? (entry.fixZh ?? entry.fix) : entry.fix;
  const lines = [`  ${entry.pointer}: ${message} [${entry.code}]`];
  return fix === undefined ? lines : [...lines, `    → ${fix}`];
}

function describe(exitCode: ExitCode, code: string, message: string, fix?: string): ErrorDescription {
  return {
    exitCode,
    lines: [`slipway: ${message} [${code}]`, ...(fix === undefined ? [] : [`  → ${fix}`])],
    json: { error: { code, message, ...(fix === undefined ? {} : { fix }) } },
  };
}
