import type { Call } from "#command.ts";
import type { Connection } from "#connection/connect.ts";
import type { ExitCode } from "#exit-codes.ts";
import type { OfferReference } from "#offer-reference.ts";
import { formatStatus } from "#output/format-status.ts";
import { printJson } from "#output/print-json.ts";
import { followRun } from "#publishing/follow-run.ts";
import type { Goal } from "#publishing/judge-run.ts";
import { startProgress } from "#publishing/progress.ts";

/** Follows a run, then says how it stands; the exit code is the truth about it. */
export async function watchRun(request: {
  call: Call<{ timeout?: number }>;
  connection: Connection;
  offer: OfferReference;
  runNumber: number;
  goal: Goal;
}): Promise<ExitCode> {
  const { call, ...watch } = request;
  const { options, terminal } = call;
  const { status, verdict } = await followRun({
    ...watch,
    timeoutMs: options.timeout,
    progress: await startProgress(terminal, options.json),
  });
  if (options.json) printJson(terminal, { exitCode: verdict.exitCode, outcome: verdict.text, ...status });
  else {
    if (terminal.isInteractive) terminal.print(formatStatus(status, terminal.language));
    terminal.say(verdict.text);
  }
  return verdict.exitCode;
}
