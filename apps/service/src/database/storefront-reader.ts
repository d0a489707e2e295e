import { setTimeout as sleep } from "node:timers/promises";
import { connectDatabase } from "./connect.ts";
import type { Database } from "./database.ts";

/** For what the storefront shows to customers, which may be a moment behind. */
export interface StorefrontReader {
  /** Asks the replica where there is one; the primary instead when the replica does not answer well or soon. */
  read<T>(ask: (db: Database) => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

export interface StorefrontReaderOptions {
  primary: Database;
  /** Of a streaming replica of the primary; without one the primary is asked. */
  replicaUrl: string | undefined;
  poolSize: number;
  onError: (error: Error) => void;
}

const answerLimitMs = 3000;
/** How long a replica that failed is left alone. */
const pauseMs = 10_000;

export function openStorefrontReader(options: StorefrontReaderOptions): StorefrontReader {
  const { primary, replicaUrl, poolSize, onError } = options;
  if (replicaUrl === undefined) return { read: (ask) => ask(primary), stop: async () => {} };
  const { db: replica } = connectDatabase({
    url: replicaUrl,
    poolSize,
    applicationName: "slipway-storefront",
    isShortLived: true,
    onError,
  });
  let pausedUntil = 0;
  return {
    read: async (ask) => {
      if (Date.now() < pausedUntil) return ask(primary);
      try {
        return await inTime(ask(replica));
      } catch (error) {
        pausedUntil = Date.now() + pauseMs;
        onError(error as Error);
        return ask(primary);
      }
    },
    stop: () => replica.destroy(),
  };
}

async function inTime<T>(asked: Promise<T>): Promise<T> {
  const answered = new AbortController();
  // One that fails after its time has nobody left to tell.
  asked.catch(() => {});
  const late = sleep(answerLimitMs, undefined, { signal: answered.signal }).then(
    () => Promise.reject(new Error(`the replica did not answer in ${answerLimitMs} ms`)),
    () => asked,
  );
  try {
    return await Promise.race([asked, late]);
  } finally {
    answered.abort();
  }
}
