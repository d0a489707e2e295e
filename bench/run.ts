import { cases } from "./cases/cases.ts";
import type { BenchCase } from "./harness/bench-case.ts";
import type { CaseResult } from "./harness/case-result.ts";
import { loadBefore } from "./harness/machine.ts";
import { writePage } from "./harness/page.ts";
import { printSection } from "./harness/print-section.ts";
import { readOptions } from "./harness/read-options.ts";

/** `npm run bench -- [--only <name>]... [--write]`: measures, prints, and with --write keeps it in docs/benchmarks.md. */
const options = readOptions(process.argv.slice(2), cases);
if (options.show === "help") process.stdout.write(options.text);
else if (options.show === "refusal") {
  process.stderr.write(options.text);
  process.exitCode = 2;
} else {
  const results = await measure(options.chosen);
  if (options.write) writePage(results);
}

async function measure(chosen: readonly BenchCase[]): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  for (const each of chosen) {
    const load = loadBefore();
    const result = { case: each, load, measurements: await each.run() };
    process.stdout.write(printSection(result));
    results.push(result);
  }
  return results;
}
