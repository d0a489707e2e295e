import { spawn, type ChildProcess } from "node:child_process";
import { performance } from "node:perf_hooks";
import { repository } from "../run-program.ts";
import type { Stage, Tally } from "./stage.ts";

const graceMs = 10_000;

/** Runs a stage in a process group of its own, shows what it says, ends it at its limit, and prints its time. */
export async function runStage(stage: Stage): Promise<Tally> {
  console.log(`\n=== ${stage.name}`);
  const start = performance.now();
  const result = await runGroup(stage);
  const tally = stage.count(result);
  const { passed, failed, skipped } = result.isOver ? { ...tally, failed: Math.max(1, tally.failed) } : tally;
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  const over = result.isOver ? `, ended at its limit of ${stage.timeoutMs / 1000} s` : "";
  console.log(
    `=== ${stage.name}: ${passed} passed, ${failed} failed, ${skipped} skipped in ${seconds} s${over}`,
  );
  return { passed, failed, skipped };
}

function runGroup({
  args,
  timeoutMs,
}: Stage): Promise<{ exitCode: number; output: string; isOver: boolean }> {
  return new Promise((resolve) => {
    const isPosix = process.platform !== "win32";
    const child = spawn(process.execPath, args, {
      cwd: repository,
      stdio: ["ignore", "pipe", "inherit"],
      // Services and browsers that a stage has started end with it.
      detached: isPosix,
      env: { ...process.env, NODE_NO_WARNINGS: "1", CI: process.env["CI"] ?? "1" },
    });
    let output = "";
    let isOver = false;
    const timer = setTimeout(() => {
      isOver = true;
      endGroup(child, "SIGTERM");
      setTimeout(() => endGroup(child, "SIGKILL"), graceMs).unref();
    }, timeoutMs);
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      process.stdout.write(text);
    });
    child.on("error", (error) => console.error(error.message));
    child.on("close", (code) => {
      clearTimeout(timer);
      endGroup(child, "SIGKILL");
      resolve({ exitCode: code ?? 1, output, isOver });
    });
  });
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, signal);
  } catch {
    // The group has ended already.
  }
}
