import pg from "pg";

export interface RunSeen {
  number: number;
  state: string;
  step: string;
}

/** Where each offer's latest run stands, read every second past all gates. */
export interface RunWatch {
  latest(offerId: string): RunSeen | undefined;
  /** Waits until the latest run satisfies the condition. */
  until(offerId: string, isThere: (run: RunSeen) => boolean): Promise<RunSeen>;
  stop(): Promise<void>;
}

export function watchRuns(url: string, signal: AbortSignal): RunWatch {
  const pool = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 5000 });
  pool.on("error", () => {});
  let seen = new Map<string, RunSeen>();
  const stopping = new AbortController();
  const look = async () => {
    const { rows } = await pool.query<RunSeen & { offer_id: string }>(
      "select distinct on (offer_id) offer_id, number, state, step from run order by offer_id, number desc",
    );
    seen = new Map(rows.map((row) => [row.offer_id, row]));
  };
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      await look().catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  })();
  return {
    latest: (offerId) => seen.get(offerId),
    until: async (offerId, isThere) => {
      for (;;) {
        signal.throwIfAborted();
        const run = seen.get(offerId);
        if (run !== undefined && isThere(run)) return run;
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    },
    stop: async () => {
      stopping.abort();
      await loop;
      await pool.end();
    },
  };
}
