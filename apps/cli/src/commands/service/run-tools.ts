import { resolve } from "node:path";
import type { Call } from "#command.ts";
import type { ExitCode } from "#exit-codes.ts";
import { spawnService, type ServiceOptions } from "./spawn-service.ts";

/** Looks after everything that an installation promises. */
export function verify(call: Call<ServiceOptions & { quick?: boolean }>): Promise<ExitCode> {
  return runTool("verify", call, call.options.quick ? ["--quick"] : []);
}
/** Says what an installation lacks. */
export function doctor(call: Call<ServiceOptions>): Promise<ExitCode> {
  return runTool("doctor", call, []);
}

/** Writes database, files and keys into one archive. */
export function backup(call: Call<ServiceOptions>): Promise<ExitCode> {
  return runTool(
    "backup",
    call,
    call.args.map((file) => resolve(call.terminal.cwd, file)),
  );
}
/** Fills an empty installation from an archive. */
export function restore(call: Call<ServiceOptions>): Promise<ExitCode> {
  return runTool(
    "restore",
    call,
    call.args.map((file) => resolve(call.terminal.cwd, file)),
  );
}

/** Says which key is in use, or seals everything with a new one. */
export function keys(call: Call<ServiceOptions>): Promise<ExitCode> {
  return runTool("keys", call, call.args);
}

function runTool(name: string, call: Call<ServiceOptions>, args: readonly string[]): Promise<ExitCode> {
  const { terminal, options } = call;
  const json = options.json ? ["--json"] : [];
  return spawnService("main-tool", call, [name, ...args, ...json, "--language", terminal.language]);
}
