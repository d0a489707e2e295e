import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeMachine } from "../../bench/harness/machine.ts";
import { drawGraph } from "./graph.ts";
import { growthOf } from "./judge.ts";
import type { SoakRecord } from "./record.ts";
import { judgedOf } from "./trend.ts";

const docs = join(import.meta.dirname, "../../docs");
const page = join(docs, "benchmarks.md");
const heading = "## An hour of mixed load";
const [begin, end] = ["<!-- soak -->", "<!-- /soak -->"];

/** Writes the graph, and the section of the page of figures between its markers; the rest of the page stays. */
export function writeSoakSection(record: SoakRecord): void {
  writeFileSync(join(docs, "images/soak.svg"), drawGraph(record.samples));
  const text = readFileSync(page, "utf8");
  const section = `${begin}\n${describeSoak(record)}${end}\n`;
  const [first, last] = [text.indexOf(begin), text.indexOf(end)];
  const next =
    first < 0
      ? `${text.trimEnd()}\n\n${heading}\n\n${section}`
      : text.slice(0, first) + section + text.slice(last + end.length + 1);
  writeFileSync(page, next);
}

/** The section as Markdown. */
function describeSoak(record: SoakRecord): string {
  const { samples, load, rate, seed, judged, day } = record;
  const minutes = Math.round((samples.at(-1)?.["seconds"] ?? 0) / 60);
  const runs = runsOf(record);
  const requests = samples.reduce((total, sample) => total + (sample["requests"] ?? 0), 0);
  const busy = judgedOf(samples).map((sample) => sample["busy"] ?? 0);
  const mean = busy.reduce((total, share) => total + share, 0) / busy.length;
  const table = judged.map(
    ({ what, figure, target, isMet }) =>
      `| ${what} | ${figure} | ${target} | ${isMet ? "yes" : "**no**"} |\n`,
  );
  const rows = growthOf(samples)
    .filter(({ rows }) => rows > 0)
    .map(
      ({ table, days, rows, bytes }) =>
        `| \`${table}\` | ${days === undefined ? "for ever" : `${days} day${days === 1 ? "" : "s"}`} | ${rows} | ${(rows / runs).toFixed(1)} | ${(bytes / 1024 / runs).toFixed(1)} |\n`,
    );
  return `\`npm start\`'s own launcher with its bundles and the embedded PostgreSQL under ${minutes} minutes of mixed load: ${describeActs(record)}. In all ${requests.toLocaleString("en")} requests and ${runs.toLocaleString("en")} runs; service and PostgreSQL kept ${mean.toFixed(2)} processors busy. A sample every ${record.everySeconds} seconds; the first quarter, while caches fill and code is compiled, is not judged. A figure shows the medians of the first and the last fifth of what is judged, and the rise of the straight line through all of it.

![Memory, heap, requests, event loop, handles, queue and rows over time](images/soak.svg)

| What | Figure | Target | Met |
| --- | --- | --- | --- |
${table.join("")}
Tables that grow on purpose, and what a run adds to them (drafts, uploads and sign-ins of the load are counted with the runs):

| Table | Kept | Rows more | Rows a run | KB a run |
| --- | --- | --- | --- | --- |
${rows.join("")}
\`npm run soak -- --minutes ${record.minutes} --rate ${rate} --seed ${seed}\`, ${day}: ${describeMachine()}; ${record.beside}. ${load.failures.length === 0 ? "No act failed." : `${load.failures.length} acts failed.`}
`;
}

function describeActs({ load, rate }: SoakRecord): string {
  const done = Object.entries(load.done).toSorted(([, one], [, other]) => other - one);
  return `${rate} acts a second at random moments (${done.map(([name, count]) => `${name}: ${count}`).join(", ")})`;
}

function runsOf({ samples }: SoakRecord): number {
  return (samples.at(-1)?.["rows public.run"] ?? 0) - (samples[0]?.["rows public.run"] ?? 0);
}
