import fc from "fast-check";
import { it } from "vitest";

/**
 * Seeds of every fuzz test: the same in every run, so that a failure is nobody's bad luck. A seed that once found a fault is
 * added and stays. `SLIPWAY_FUZZ_SEED=<number>` adds one more, and `SLIPWAY_FUZZ_RUNS=<factor>` makes every test that much longer.
 */
const seeds: readonly number[] = [1, 20_261_125, 4_021_969];

const factor = Number(process.env["SLIPWAY_FUZZ_RUNS"] ?? "1");
const more = process.env["SLIPWAY_FUZZ_SEED"];

/** Longest that one input may take, however hostile; a busy machine is slower than an idle one. */
export const longestMs = 8000;

/** Checks a property with each seed, which stands in the test's name; fast-check adds the smallest input that fails. */
export function fuzz<Inputs extends unknown[]>(
  title: string,
  runs: number,
  property: fc.IPropertyWithHooks<Inputs> | fc.IAsyncPropertyWithHooks<Inputs>,
): void {
  const all = more === undefined ? seeds : [...seeds, Number(more)];
  it.each(all)(`${title} (seed %i)`, { timeout: 120_000 * factor }, async (seed) => {
    const interruptAfterTimeLimit = 90_000 * factor;
    await fc.assert(property, { seed, numRuns: Math.ceil(runs * factor), interruptAfterTimeLimit });
  });
}

/** Runs something that must end in bounded time, whatever it is given. */
export function within<T>(run: () => T): T {
  const start = performance.now();
  const result = run();
  const tookMs = performance.now() - start;
  if (tookMs > longestMs) throw new Error(`it took ${Math.round(tookMs)} ms`);
  return result;
}
