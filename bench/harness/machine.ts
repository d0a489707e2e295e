import { cpus, loadavg, release, totalmem, type } from "node:os";

/** The machine and what ran on it, for the page of figures. */
export function describeMachine(): string {
  const [first] = cpus();
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  const processors = `${cpus().length} x ${first?.model.trim() ?? "an unknown processor"}`;
  return `${processors}, ${gigabytes} GB, ${type()} ${release()}, Node ${process.versions.node}`;
}

/**
 * Processes that wanted to run in the minute before, on average: above 0.5, others work on the machine too and figures are
 * worse than they could be.
 */
export function loadBefore(): number {
  return loadavg()[0] ?? 0;
}
