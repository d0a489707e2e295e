import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const module = join(import.meta.dirname, "with-lock.cjs");
const run = promisify(execFile);

/** A process that reads a counter, dawdles, and writes it back: two at once would lose a count. */
function countUnderLock(folder: string): Promise<unknown> {
  const script = `
    const { withLock } = require(${JSON.stringify(module)});
    const fs = require("node:fs");
    withLock(${JSON.stringify(join(folder, "lock"))}, "waiting", () => {
      const count = Number(fs.readFileSync(${JSON.stringify(join(folder, "count"))}, "utf8"));
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30);
      fs.writeFileSync(${JSON.stringify(join(folder, "count"))}, String(count + 1));
    });`;
  return run(process.execPath, ["-e", script]);
}

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "slipway-lock-"));
  writeFileSync(join(folder, "count"), "0");
  return folder;
}

describe("withLock", () => {
  it("lets parallel launchers in one by one", async () => {
    const folder = freshFolder();
    await Promise.all(Array.from({ length: 6 }, () => countUnderLock(folder)));
    expect(readFileSync(join(folder, "count"), "utf8")).toBe("6");
    expect(existsSync(join(folder, "lock"))).toBe(false);
  });

  it("takes over the lock of a process that died, once", async () => {
    const folder = freshFolder();
    const { stdout } = await run(process.execPath, ["-p", "process.pid"]);
    writeFileSync(join(folder, "lock"), stdout.trim());
    await Promise.all(Array.from({ length: 4 }, () => countUnderLock(folder)));
    expect(readFileSync(join(folder, "count"), "utf8")).toBe("4");
  });
});
