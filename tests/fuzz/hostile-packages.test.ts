import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { hostilePackages } from "./hostile/all.ts";

const judge = join(import.meta.dirname, "hostile/judge-in-child.ts");

/** What no package may take; processor time, since a busy machine takes longer on the clock. */
const limits = { cpuMs: 10_000, peakMb: 500 };

interface Judged {
  rules: string[];
  failures: string[];
  cpuMs: number;
  peakMb: number;
}

describe("a hostile package is judged in under 10 seconds and 500 MB", () => {
  it.each(hostilePackages)("$name", { timeout: 90_000 }, async ({ name, notices }) => {
    const { stdout } = await promisify(execFile)(process.execPath, [judge, name], { timeout: 80_000 });
    const { rules, failures, cpuMs, peakMb } = JSON.parse(stdout) as Judged;
    expect(failures).toEqual([]);
    expect(cpuMs).toBeLessThan(limits.cpuMs);
    expect(peakMb).toBeLessThan(limits.peakMb);
    if (notices !== undefined) expect(rules).toContain(notices);
  });
});
