import { repository } from "../run-program.ts";
import { join } from "node:path";

/** What a stage's tests came to. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** One stage of `npm test`: a program with a time limit, and how to count what it did. */
export interface Stage {
  name: string;
  timeoutMs: number;
  /** Arguments to Node. */
  args: readonly string[];
  /** Called after the program has ended; `output` is what it wrote to stdout. */
  count(result: { exitCode: number; output: string }): Tally;
}

/** A program that is one test: it passes with exit code 0. A closing line `N passed, N failed, N skipped` is counted as it says. */
export function programStage(
  name: string,
  timeoutMs: number,
  [file, ...args]: readonly [string, ...string[]],
): Stage {
  return {
    name,
    timeoutMs,
    args: [join(repository, file), ...args],
    count({ exitCode, output }) {
      const line = /^(\d+) passed, (\d+) failed, (\d+) skipped/m.exec(output);
      if (line === null)
        return { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, skipped: 0 };
      const [passed, failed, skipped] = line.slice(1).map(Number) as [number, number, number];
      return { passed, failed: exitCode !== 0 && failed === 0 ? 1 : failed, skipped };
    },
  };
}
