import type { RunningDryRun } from "#commands/publishing/dry-run/dry-run-offer.ts";
import { formatEvent } from "./reply.ts";

/** Shorter than the idle time after which proxies close a connection. */
const heartbeatMs = 20_000;

/** A dry run as server-sent events: `progress` for what begins and ends, one `result`. Ends early with the signal. */
export async function* streamDryRun(running: RunningDryRun, signal: AbortSignal): AsyncGenerator<string> {
  while (!signal.aborted) {
    const next = running.next();
    while (!(await isSettledSoon(next))) yield ": still here\n\n";
    const { done, value } = await next;
    yield formatEvent(done === true ? "result" : "progress", value);
    if (done === true) return;
  }
}

async function isSettledSoon(promise: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const pause = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), heartbeatMs);
  });
  try {
    return await Promise.race([promise.then(() => true), pause]);
  } finally {
    clearTimeout(timer);
  }
}
