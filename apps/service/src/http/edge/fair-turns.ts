import { ServiceError } from "#service-error.ts";

/** Lets a number of requests be worked on at once, and publishers take turns when more have come. */
export interface FairTurns {
  /**
   * Does `work` when it is the turn of `key`. Lines of different keys are served in rotation.
   * @throws ServiceError `rate-limited` when the line of this key is full, and whatever `work` throws
   */
  take<T>(key: string, work: () => Promise<T>): Promise<T>;
}

export interface FairTurnsOptions {
  atOnce: number;
  /** Of one key: some requests take long, and nobody's may fill every place. */
  ofOneKey: number;
  /** Requests of one key that may wait. */
  lineLength: number;
}

export function createFairTurns({ atOnce, ofOneKey, lineLength }: FairTurnsOptions): FairTurns {
  // A map keeps the order in which keys were added: the first is the one whose turn is next.
  const lines = new Map<string, (() => void)[]>();
  const busyOf = new Map<string, number>();
  let busy = 0;

  const mayBegin = (key: string) => busy < atOnce && (busyOf.get(key) ?? 0) < ofOneKey;

  function count(key: string, by: 1 | -1): void {
    busy += by;
    const own = (busyOf.get(key) ?? 0) + by;
    if (own === 0) busyOf.delete(key);
    else busyOf.set(key, own);
  }

  function wait(key: string): Promise<void> {
    const line = lines.get(key) ?? [];
    if (line.length >= lineLength) throw new ServiceError("rate-limited", tooMany);
    lines.set(key, line);
    return new Promise((resolve) => line.push(resolve));
  }

  /** Lets the first begin who may, and puts its line behind the others. */
  function callNext(): void {
    for (const [key, line] of lines) {
      if (!mayBegin(key)) continue;
      const next = line.shift();
      lines.delete(key);
      if (line.length > 0) lines.set(key, line);
      count(key, 1);
      next?.();
      return;
    }
  }

  return {
    take: async (key, work) => {
      if (mayBegin(key)) count(key, 1);
      else await wait(key);
      try {
        return await work();
      } finally {
        count(key, -1);
        callNext();
      }
    },
  };
}

const tooMany = {
  detail: "Too many requests of this publisher wait for their turn already. Send fewer at a time.",
  detailZh: "此发布者已有过多请求在等待处理。请减少同时发送的请求数。",
};
