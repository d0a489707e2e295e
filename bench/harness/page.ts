import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeMachine } from "./machine.ts";
import type { CaseResult } from "./case-result.ts";

const file = join(import.meta.dirname, "../../docs/benchmarks.md");

/** Writes the page of figures; sections of cases that were not measured now stay as they were. */
export function writePage(results: readonly CaseResult[]): void {
  const kept = existsSync(file) ? sectionsOf(readFileSync(file, "utf8")) : new Map<string, string>();
  for (const result of results) kept.set(result.case.title, describe(result));
  writeFileSync(file, [introduction, summarise([...kept.values()]), ...kept.values()].join("\n"));
}

/** What to know before the tables: which targets these figures miss. */
function summarise(sections: readonly string[]): string {
  const missed = sections.flatMap((section) =>
    [...section.matchAll(/^\| (.*) \| (.*) \| (.*) \| \*\*no\*\* \|$/gm)].map(
      ([, what, figure, target]) =>
        `- ${section.slice(3, section.indexOf("\n"))}, ${what}: ${figure}, asked ${target}\n`,
    ),
  );
  if (missed.length === 0) return "Every target was met.\n";
  return `Not met in these figures; everything else was:\n\n${missed.join("")}`;
}

const introduction = `# Speed and memory

\`npm run bench\` measures what is below, \`npm run bench -- --only <name>\` one part of it; with \`--write\` this page is
written anew. A ratio is taken to a floor that is measured in the same run, in turn, five times each after one pass to warm
up unless the part says otherwise, and its median is shown: it says what our own work costs on top of what has to be done
anyway, and depends little on the machine. Seconds and megabytes depend on it, so each part names the machine and how busy it was: a load above 0.5 means
that other programs worked beside the measurement.
`;

/** Title → section, of a page that was written before. */
function sectionsOf(page: string): Map<string, string> {
  const sections = page.split(/^(?=## )/m).slice(1);
  return new Map(sections.map((text) => [text.slice(3, text.indexOf("\n")), `${text.trimEnd()}\n`]));
}

function describe({ case: { name, title, how }, load, measurements }: CaseResult): string {
  const day = new Date().toISOString().slice(0, 10);
  const rows = measurements.map(
    ({ what, figure, target, isMet }) =>
      `| ${what} | ${figure} | ${target} | ${isMet ? "yes" : "**no**"} |\n`,
  );
  return (
    `## ${title}\n\n${how}\n\n| What | Figure | Target | Met |\n| --- | --- | --- | --- |\n${rows.join("")}\n` +
    `\`npm run bench -- --only ${name}\`, ${day}: ${describeMachine()}; load ${load.toFixed(1)} before.\n`
  );
}
