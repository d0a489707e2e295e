import type { Call } from "#command.ts";
import type { ExitCode } from "#exit-codes.ts";
import { spawnService, type ServiceOptions } from "./spawn-service.ts";

/** Everything in one: database, API, worker, portal. */
export function start(call: Call<ServiceOptions & { empty?: boolean }>): Promise<ExitCode> {
  return spawnService("main-start", call, call.options.empty ? ["--empty"] : []);
}
/** One API process. */
export function api(call: Call<ServiceOptions>): Promise<ExitCode> {
  return spawnService("main-api", call, []);
}
/** One worker process. */
export function worker(call: Call<ServiceOptions>): Promise<ExitCode> {
  return spawnService("main-worker", call, []);
}
