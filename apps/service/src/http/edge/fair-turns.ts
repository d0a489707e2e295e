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
  /** Requests of one key that may wait. */
  lineLength: number;
}

export function createFairTurns({ atOnce, lineLength }: FairTurnsOptions): FairTurns {
  // A map keeps the order in which keys were added: the first is the one whose turn is next.
  const lines = new Map<string, (() => void)[]>();
  let busy = 0;

  function wait(key: string): Promise<void> {
    const line = lines.get(key) ?? [];
    if (line.length >= lineLength) throw new ServiceError("rate-limited", tooMany);
    lines.set(key, line);
    return new Promise((resolve) => line.push(resolve));
  }

  function passOn(): void {
    const [first] = lines;
    if (first === undefined) {
      busy -= 1;
      return;
    }
    const [key, line] = first;
    const next = line.shift();
    lines.delete(key);
    if (line.length > 0) lines.set(key, line);
    next?.();
  }

  return {
    take: async (key, work) => {
      if (busy < atOnce) busy += 1;
      else await wait(key);
      try {
        return await work();
      } finally {
        passOn();
      }
    },
  };
}

const tooMany = {
  detail: "Too many requests of this publisher wait for their turn already. Send fewer at a time.",
  detailZh: "此发布者已有过多请求在等待处理。请减少同时发送的请求数。",
};
