import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { hostileBatches } from "./hostile/all.ts";
import type { HostilePackage } from "./hostile/hostile-package.ts";

const judge = join(import.meta.dirname, "hostile/judge-in-child.ts");

/** What no package may take; processor time, since a busy machine takes longer on the clock. */
const limits = { cpuMs: 10_000, peakMb: 500 };

interface Judged {
  rules: string[];
  failures: string[];
  cpuMs: number;
  peakMb: number;
}

describe.each(hostileBatches.map((batch) => [batch] as const))("hostile packages", (batch) => {
  let judged: readonly Judged[] = [];
  beforeAll(async () => {
    judged = await judgeAlone(batch);
  }, 120_000);

  it.each(batch.map((hostile, index) => [hostile.name, hostile, index] as const))(
    "%s: under 10 seconds and 500 MB",
    (_name, { notices }, index) => {
      const { rules, failures, cpuMs, peakMb } = judged[index]!;
      expect(failures).toEqual([]);
      expect(cpuMs).toBeLessThan(limits.cpuMs);
      expect(peakMb).toBeLessThan(limits.peakMb);
      if (notices !== undefined) expect(rules).toContain(notices);
    },
  );
});

/** In a process of their own; a zip is made here and handed over, so that making it does not count. */
async function judgeAlone(batch: readonly HostilePackage[]): Promise<Judged[]> {
  const [first] = batch;
  const zip = first !== undefined && "zip" in first ? await first.zip() : undefined;
  const names = batch.map(({ name }) => name);
  const judging = promisify(execFile)(process.execPath, [judge, ...names], { timeout: 110_000 });
  judging.child.stdin?.end(zip);
  const { stdout } = await judging;
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Judged);
}
