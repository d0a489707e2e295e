import type { Random } from "./seeded-random.ts";

/** Something that breaks, and when: milliseconds after the beginning. */
export type Blow =
  | { atMs: number; kind: "kill-api" | "kill-worker"; index: number }
  | { atMs: number; kind: "kill-database" | "cut-database" }
  | { atMs: number; kind: "shut-mail" | "shut-leads"; forMs: number };

export interface Intensity {
  kills: number;
  databaseKills: number;
  /** Average time between two kills of processes. */
  everyMs: number;
}

/** Everything that will break, in order; the seed says it all. */
export function makeSchedule(random: Random, { kills, databaseKills, everyMs }: Intensity): Blow[] {
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
  }
  const outageMs = Math.max(5000, end / 3);
  blows.push({ atMs: Math.round(end * 0.1), kind: "shut-mail", forMs: outageMs });
  blows.push({ atMs: Math.round(end * 0.4), kind: "shut-leads", forMs: outageMs });
  return blows.toSorted((one, other) => one.atMs - other.atMs);
}
