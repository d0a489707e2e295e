import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Aged } from "./age-rows.ts";
import type { Judged } from "./judge.ts";
import type { LoadReport } from "./load.ts";
import type { Sample } from "./sample.ts";

/** Everything that a soak came to, enough to judge and draw it again. */
export interface SoakRecord {
  day: string;
  minutes: number;
  rate: number;
  seed: number;
  everySeconds: number;
  /** What else the machine did. */
  beside: string;
  samples: Sample[];
  load: LoadReport;
  aged: Aged[];
  judged: Judged[];
}

/** Writes `<path>.json`, and the samples as `<path>.csv`. */
export function writeRecord(path: string, record: SoakRecord): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.json`, JSON.stringify(record, null, 1));
  const names = Object.keys(record.samples.at(-1) ?? {});
  const lines = record.samples.map((sample) => names.map((name) => sample[name] ?? "").join(","));
  writeFileSync(`${path}.csv`, `${[names.map((name) => `"${name}"`).join(","), ...lines].join("\n")}\n`);
}

/** @param file - the JSON of an earlier soak */
export function readRecord(file: string): SoakRecord {
  return JSON.parse(readFileSync(file, "utf8")) as SoakRecord;
}
