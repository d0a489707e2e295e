import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { join, resolve } from "node:path";
import { CliError } from "#cli-error.ts";
import type { Call } from "#command.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";

export interface ServiceOptions {
  port?: string;
  host?: string;
  data?: string;
}

/** Runs a bundle of the service with this terminal until it ends; signals reach it, its exit code comes back. */
export async function spawnService(
  entry: string,
  { options, terminal }: Call<ServiceOptions>,
  args: readonly string[],
): Promise<ExitCode> {
  const bundle = join(import.meta.dirname, "service", `${entry}.mjs`);
  if (!existsSync(bundle)) throw withoutService();
  // Source maps would be read at start and take 130 MB; NODE_OPTIONS=--enable-source-maps turns them on for a search.
  const child = spawn(process.execPath, [bundle, ...args], {
    stdio: "inherit",
    env: {
      ...terminal.env,
      NODE_ENV: terminal.env["NODE_ENV"] ?? "production",
      ...(options.port === undefined ? {} : { SLIPWAY_PORT: options.port }),
      ...(options.host === undefined ? {} : { SLIPWAY_HOST: options.host }),
      ...(options.data === undefined ? {} : { SLIPWAY_DATA: resolve(terminal.cwd, options.data) }),
    },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      // A terminal has told the whole process group already; a second ^C would end the child without its clean end.
      if (signal !== "SIGINT" || !process.stderr.isTTY) child.kill(signal);
    });
  return new Promise((finish, fail) => {
    child.on("error", fail);
    child.on("exit", (code, signal) =>
      finish((signal === null ? (code ?? exitCodes.failed) : 128 + constants.signals[signal]) as ExitCode),
    );
  });
}

function withoutService(): CliError {
  return new CliError("service-not-installed", {
    exitCode: exitCodes.wrongUse,
    reason: {
      en: "This is the command line alone; the service is not part of it.",
      "zh-CN": "这里只有命令行，不包含服务。",
    },
    fix: {
      en: "Run it from a clone of the repository: `npm start`.",
      "zh-CN": "请在仓库克隆中运行：`npm start`。",
    },
  });
}
