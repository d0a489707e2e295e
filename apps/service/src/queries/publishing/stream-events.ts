import type { Context } from "#context.ts";
import { getOfferRow, type OfferKey } from "#database/repositories/offer.ts";
import { getStatus } from "./get-status.ts";

const heartbeatMs = 20_000;

/** Begins a stream of events. @throws ServiceError `offer-not-found`, while an answer's status can still be chosen. */
export async function openEventStream(
  context: Context,
  key: OfferKey,
  signal: AbortSignal,
): Promise<AsyncIterable<unknown>> {
  await getOfferRow(context.services.db, key);
  // What the caller saw at the beginning is no answer to what changes later.
  const { actor, services } = context;
  return streamEvents({ actor, services }, key, signal);
}

/**
 * The Status tab's answer at once and again at each change, until the signal ends it. Changes that come while one is
 * being read are told by the next one.
 */
async function* streamEvents(context: Context, key: OfferKey, signal: AbortSignal): AsyncGenerator<unknown> {
  let wake: () => void = () => {};
  let isChanged = true;
  const unsubscribe = context.services.events.subscribe((change) => {
    const isOurs =
      change === "unknown" || (change.publisherId === key.publisherId && change.offerId === key.offerId);
    if (!isOurs) return;
    isChanged = true;
    wake();
  });
  try {
    while (!signal.aborted) {
      if (isChanged) {
        isChanged = false;
        yield await getStatus(context, key);
        continue;
      }
      await pause(signal, (resolve) => (wake = resolve));
      if (!isChanged) yield undefined;
    }
  } finally {
    unsubscribe();
  }
}

/** Until something changes, the stream ends, or a heartbeat is due. */
function pause(signal: AbortSignal, keep: (wake: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, heartbeatMs);
    signal.addEventListener("abort", done);
    keep(done);
  });
}
