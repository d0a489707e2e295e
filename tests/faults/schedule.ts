import type { Random } from "./seeded-random.ts";

/** Something that breaks, and when: milliseconds after the beginning. */
export type Blow =
  | { atMs: number; kind: "kill-api" | "kill-worker"; index: number }
  | { atMs: number; kind: "kill-database" | "cut-database" }
  /** Of the service's connections those are ended by the server whose turn it is by this share of each, from 0 to 1. */
  | { atMs: number; kind: "end-backends"; shares: number[] }
  | { atMs: number; kind: Outage; forMs: number }
  | { atMs: number; kind: "jump-clock"; forMs: number; index: number; seconds: number };

/** What is away, or bad, for a time. */
export type Outage =
  "shut-mail" | "shut-leads" | "shut-database" | "fill-store" | "shut-store" | "slow-store";
export type BlowKind = Blow["kind"];

export interface Intensity {
  kills: number;
  databaseKills: number;
  /** Average time between two kills of processes. */
  everyMs: number;
  /** How long mail server and lead endpoint are away. */
  outageMs: number;
}

const hour = 3600;

/** Everything that will break, in order; the seed says it all. */
export function makeSchedule(random: Random, { kills, databaseKills, everyMs, outageMs }: Intensity): Blow[] {
  const blows: Blow[] = [];
  let atMs = 0;
  for (let index = 0; index < kills; index += 1) {
    atMs += random.between(everyMs / 4, everyMs * 1.75);
    const kind = random.next() < 0.4 ? "kill-api" : "kill-worker";
    blows.push({ atMs, kind, index: random.between(0, 7) });
  }
  const end = atMs;
  const share = (count: number, index: number) => Math.round((end * (index + random.next())) / count);
  for (let index = 0; index < databaseKills; index += 1) {
    blows.push({ atMs: share(databaseKills, index), kind: "kill-database" });
    blows.push({ atMs: share(databaseKills, index), kind: "cut-database" });
    for (const half of [0, 1]) {
      const shares = [random.next(), random.next(), random.next()];
      blows.push({ atMs: share(2 * databaseKills, 2 * index + half), kind: "end-backends", shares });
    }
  }
  blows.push({ atMs: Math.round(end * 0.1), kind: "shut-mail", forMs: outageMs });
  blows.push({ atMs: Math.round(end * 0.4), kind: "shut-leads", forMs: outageMs });
  blows.push({ atMs: share(1, 0), kind: "shut-database", forMs: outageMs / 2 });
  for (const kind of ["fill-store", "shut-store", "slow-store"] as const)
    for (const index of [0, 1])
      blows.push({ atMs: share(2, index), kind, forMs: random.between(outageMs / 6, outageMs / 2) });
  for (const index of [0, 1, 2, 3]) {
    const jump = { index: random.between(0, 1), seconds: random.pick([hour, -hour]) };
    blows.push({ atMs: share(4, index), kind: "jump-clock", forMs: random.between(10_000, 40_000), ...jump });
  }
  return blows.toSorted((one, other) => one.atMs - other.atMs);
}
