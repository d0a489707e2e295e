import { parseArgs } from "node:util";
import { cases } from "./cases/cases.ts";
import { loadBefore } from "./harness/machine.ts";
import { writePage } from "./harness/page.ts";
import { printSection } from "./harness/print-section.ts";
import type { CaseResult } from "./harness/case-result.ts";

/** `npm run bench -- [--only <name>]... [--write]`: measures, prints, and with --write keeps it in docs/benchmarks.md. */
const { values } = parseArgs({
  options: { only: { type: "string", multiple: true }, write: { type: "boolean", default: false } },
});
const names = cases.map(({ name }) => name);
const unknown = values.only?.find((name) => !names.includes(name));
if (unknown !== undefined) {
  process.stderr.write(`There is no bench "${unknown}"; there are ${names.join(", ")}.\n`);
  process.exit(2);
}
const results: CaseResult[] = [];
for (const each of cases) {
  if (values.only !== undefined && !values.only.includes(each.name)) continue;
  const load = loadBefore();
  const result = { case: each, load, measurements: await each.run() };
  process.stdout.write(printSection(result));
  results.push(result);
}
if (values.write) writePage(results);
