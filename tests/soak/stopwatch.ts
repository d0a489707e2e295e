import { createClient } from "@slipway/contracts/client";
import { percentileOf } from "../../bench/harness/statistics.ts";
import type { Person } from "../support/person.ts";

/** Milliseconds of requests since they were last taken. */
export interface Stopwatch {
  /** The person, with every request timed; a stream only until its first byte. */
  time(person: Person): Person;
  note(milliseconds: number): void;
  /** Median and 95th percentile in milliseconds, and the count, of the requests since the last call. */
  take(): { count: number; p50: number; p95: number };
}

export function makeStopwatch(): Stopwatch {
  let times: number[] = [];
  const note = (milliseconds: number) => {
    times.push(milliseconds);
  };
  const timed = async (person: Person, path: string, init?: RequestInit): Promise<Response> => {
    const begun = performance.now();
    const answer = await person.fetch(path, init);
    note(performance.now() - begun);
    return answer;
  };
  return {
    note,
    time: (person) => ({
      ...person,
      fetch: (path, init) => timed(person, path, init),
      client: createClient({ baseUrl: "", fetch: (path, init) => timed(person, path, init) }),
    }),
    take: () => {
      const taken = times.length === 0 ? [0] : times;
      const count = times.length;
      times = [];
      return { count, p50: percentileOf(taken, 0.5), p95: percentileOf(taken, 0.95) };
    },
  };
}
