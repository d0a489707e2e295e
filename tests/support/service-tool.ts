import { execFile } from "node:child_process";
import { join } from "node:path";

const program = join(import.meta.dirname, "../../apps/service/src/main-tool.ts");

export interface ToolAnswer {
  exitCode: number;
  stdout: string;
  stderr: string;
}

/** Runs one of the operator's tools (`verify`, `doctor`, `backup`, `restore`) as the command line does. */
export function runServiceTool(
  parameters: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<ToolAnswer> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [program, ...parameters],
      { env: { ...process.env, ...environment }, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) =>
        resolve({ exitCode: error === null ? 0 : Number(error.code ?? -1), stdout, stderr }),
    );
  });
}
