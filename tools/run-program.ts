import { spawn } from "node:child_process";
import { join } from "node:path";

/** The root of the repository. */
export const repository = join(import.meta.dirname, "..");

export interface ProgramResult {
  exitCode: number;
  /** Standard output and standard error, in the order of arrival. */
  output: string;
  /** Standard output alone. */
  stdout: string;
}

/** Runs a JavaScript file of a dependency, or any file, with this Node; never throws for its exit code. */
export function runNode(
  file: string,
  args: readonly string[],
  options: { timeoutMs?: number; env?: NodeJS.ProcessEnv } = {},
): Promise<ProgramResult> {
  return runProgram(process.execPath, [join(repository, file), ...args], options);
}

export function runProgram(
  program: string,
  args: readonly string[],
  { timeoutMs = 300_000, env = process.env }: { timeoutMs?: number; env?: NodeJS.ProcessEnv } = {},
): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: repository,
      env: { ...env, NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: timeoutMs,
    });
    let output = "";
    let stdout = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => (output += text));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (signal !== null) output += `\nended by ${signal} (limit ${timeoutMs / 1000} s)\n`;
      resolve({ exitCode: code ?? 1, output, stdout });
    });
  });
}
