import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const launcher = join(import.meta.dirname, "../launcher.cjs");

function scriptFile(content: string): string {
  const path = join(mkdtempSync(join(tmpdir(), "slipway-launcher-")), "script.ts");
  writeFileSync(path, content);
  return path;
}

describe("the launcher", () => {
  it("runs TypeScript on Node 24, hands arguments on and the exit code back, and says nothing itself", () => {
    const script = scriptFile(
      "const words: string[] = process.argv.slice(2); console.log(process.version, words); process.exitCode = 7;",
    );
    const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, "run", script, "a", "--b"], {
      encoding: "utf8",
    });
    expect({ status, stderr }).toEqual({ status: 7, stderr: "" });
    expect(stdout).toMatch(/^v24\..*\[ 'a', '--b' \]/);
  });

  it("forwards signals to what it runs", async () => {
    const script = scriptFile(
      "process.on('SIGTERM', () => { console.log('clean end'); process.exit(5); }); setInterval(() => {}, 1000); console.log('ready');",
    );
    const child = spawn(process.execPath, [launcher, "run", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      if (text.includes("ready")) child.kill("SIGTERM");
    });
    const code = await new Promise((resolve) => child.on("exit", resolve));
    expect({ code, output }).toEqual({ code: 5, output: "ready\nclean end\n" });
  });

  it("explains itself when it is called wrongly", () => {
    const { status, stderr } = spawnSync(process.execPath, [launcher, "dance"], { encoding: "utf8" });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Usage: node tools\/launcher\.cjs start\|slipway/);
  });
});
