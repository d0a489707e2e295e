import { performance } from "node:perf_hooks";

/** One step of the check: answers the problems that it found, one text each. */
export interface CheckStep {
  name: string;
  run: () => Promise<readonly string[]>;
}

/** At most so many problems of a step are printed; their number always is. */
const shownProblems = 60;

/** Runs every step, prints its problems and its time. Answers how many steps found something. */
export async function runSteps(steps: readonly CheckStep[]): Promise<number> {
  const start = performance.now();
  let failed = 0;
  for (const step of steps) {
    const stepStart = performance.now();
    const problems = await step
      .run()
      .catch((error: unknown) => [`the step itself failed: ${describe(error)}`]);
    const seconds = ((performance.now() - stepStart) / 1000).toFixed(1);
    console.log(
      `${problems.length === 0 ? "✓" : "✗"} ${step.name} (${seconds} s)${problems.length === 0 ? "" : `: ${problems.length} problems`}`,
    );
    for (const problem of problems.slice(0, shownProblems)) console.log(`    ${problem}`);
    if (problems.length > shownProblems) console.log(`    … and ${problems.length - shownProblems} more`);
    if (problems.length > 0) failed += 1;
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${steps.length - failed} passed, ${failed} failed, 0 skipped (check, ${seconds} s)`);
  return failed;
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
