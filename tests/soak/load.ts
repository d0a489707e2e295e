import { setTimeout as sleep } from "node:timers/promises";
import { acts, type ActName, type Acting } from "./acts.ts";

/** What was done and what went wrong. */
export interface LoadReport {
  done: Record<string, number>;
  /** Acts that were due while too many were under way. */
  left: number;
  failures: string[];
}

/** More at once means that the service does not keep up; then acts are left out and counted. */
const mostAtOnce = 60;
const names = Object.keys(acts) as ActName[];

/**
 * Begins so many acts a second on average, at random moments, whether or not earlier ones have ended, until told to stop;
 * then waits for those under way.
 */
export async function makeLoad(
  acting: Acting,
  { rate, isOver }: { rate: number; isOver: () => boolean },
): Promise<LoadReport> {
  const report: LoadReport = { done: {}, left: 0, failures: [] };
  const underWay = new Set<Promise<void>>();
  let due = performance.now();
  while (!isOver()) {
    due += (-Math.log(1 - acting.random.next()) / rate) * 1000;
    await sleep(Math.max(0, due - performance.now()));
    const name = choose(acting.random.next());
    if (underWay.size >= mostAtOnce) {
      report.left += 1;
      continue;
    }
    const one = act(acting, name, report).finally(() => underWay.delete(one));
    underWay.add(one);
  }
  await Promise.all(underWay);
  return report;
}

async function act(acting: Acting, name: ActName, report: LoadReport): Promise<void> {
  try {
    await acts[name].run(acting);
    report.done[name] = (report.done[name] ?? 0) + 1;
  } catch (error) {
    report.failures.push(
      `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  }
}

function choose(at: number): ActName {
  let left = at * names.reduce((total, name) => total + acts[name].share, 0);
  return names.find((name) => (left -= acts[name].share) < 0) ?? "read a status";
}
