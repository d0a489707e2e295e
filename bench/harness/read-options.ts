import { parseArgs } from "node:util";
import type { BenchCase } from "./bench-case.ts";

/** What the command line asks for: the page of help, a refusal with its reason, or a measurement. */
export type Options =
  | { show: "help"; text: string }
  | { show: "refusal"; text: string }
  | { show: "figures"; chosen: readonly BenchCase[]; write: boolean };

/** Reads what follows `npm run bench --`; never throws. */
export function readOptions(parameters: readonly string[], cases: readonly BenchCase[]): Options {
  const names = cases.map(({ name }) => name);
  let values;
  try {
    ({ values } = parseArgs({
      args: [...parameters],
      options: {
        help: { type: "boolean", short: "h", default: false },
        only: { type: "string", multiple: true, default: names },
        write: { type: "boolean", default: false },
      },
    }));
  } catch (error) {
    return { show: "refusal", text: `${error instanceof Error ? error.message : String(error)}\n` };
  }
  const { help, only, write } = values;
  if (help) return { show: "help", text: usageOf(cases) };
  const unknown = only.find((name) => !names.includes(name));
  if (unknown !== undefined)
    return { show: "refusal", text: `There is no bench "${unknown}"; there are ${names.join(", ")}.\n` };
  return { show: "figures", chosen: cases.filter(({ name }) => only.includes(name)), write };
}

function usageOf(cases: readonly BenchCase[]): string {
  const width = Math.max(...cases.map(({ name }) => name.length));
  const lines = cases.map(({ name, title }) => `  ${name.padEnd(width)}  ${title}\n`);
  return `npm run bench -- [--only <name>]... [--write]

Measures speed and memory, and prints each figure beside what is asked of it.

  --only <name>  measure this part only; may be given several times
  --write        also write docs/benchmarks.md; parts that are not measured stay as they are
  --help         print this text

Parts:
${lines.join("")}`;
}
