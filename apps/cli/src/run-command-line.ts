import { CommanderError } from "commander";
import { describeError } from "#describe-error.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";
import { makeProgram } from "#make-program.ts";
import type { Terminal } from "#terminal.ts";

/**
 * One call of `slipway`: words in, exit code out. Never throws.
 * With `--json` there is one document on stdout, or nothing when the exit code is 2 or 3.
 */
export async function runCommandLine(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.fine;
  const program = makeProgram(terminal, (code) => (exitCode = code));
  try {
    await program.parseAsync(argv, { from: "user" });
    return exitCode;
  } catch (error) {
    // Commander has written its message or the help already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.wrongUse;
    if (terminal.env["SLIPWAY_DEBUG"] === "1") console.error(error);
    const { lines, json, exitCode: code } = describeError(error, terminal.language);
    for (const line of lines) terminal.say({ en: line, "zh-CN": line });
    if (code === exitCodes.refused && argv.includes("--json"))
      terminal.print(`${JSON.stringify(json, undefined, 2)}\n`);
    return code;
  }
}
