import { ConfigError } from "#config/read-setting.ts";

const wrongUse = 2;
const ourFault = 3;
const stopLimitMs = 25_000;

/** A running program; `stop` ends what it has begun and is called once. */
export interface Running {
  stop(): Promise<void>;
  /** Resolves when the program has to end although nobody told it to: it does, with exit code 3 and this reason. */
  cannotGoOn?: Promise<Error>;
}

/**
 * Runs one of the service's programs until SIGTERM, SIGINT or SIGHUP. What prevents the start is told in a sentence, with
 * exit code 2 for a wrong setting and 3 for anything else.
 */
export function runProgram(start: () => Promise<Running>): void {
  const starting = start();
  starting.catch((error: unknown) => {
    const isSetting = error instanceof ConfigError;
    process.stderr.write(`${isSetting ? "" : "Slipway could not start: "}${messageOf(error)}\n`);
    process.exit(isSetting ? wrongUse : ourFault);
  });
  let isStopping = false;
  const stop = (exitCode: number): void => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(ourFault), stopLimitMs).unref();
    starting
      .then((running) => running.stop())
      .then(
        () => process.exit(exitCode),
        (error: unknown) => {
          process.stderr.write(`Slipway did not end cleanly: ${messageOf(error)}\n`);
          process.exit(ourFault);
        },
      );
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => stop(0));
  void starting
    .then((running) => running.cannotGoOn)
    .then((reason) => {
      if (reason === undefined) return;
      process.stderr.write(`Slipway cannot go on: ${messageOf(reason)}\n`);
      stop(ourFault);
    })
    .catch(() => {});
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const inner = error instanceof AggregateError ? error.errors.map(messageOf).join("; ") : "";
  return error.message || inner || error.name;
}
