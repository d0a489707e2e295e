import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findFreePort } from "../../tests/support/free-port.ts";
import { waitUntil } from "../../tests/support/wait-until.ts";
import { atMost, type BenchCase, type Measurement } from "../harness/bench-case.ts";
import { medianOf } from "../harness/statistics.ts";
import { listTree, proportionalMegabytes } from "../stage/process-tree.ts";
import { withTemporaryFolder } from "../stage/temporary-folder.ts";

const repository = join(import.meta.dirname, "../..");
const settleMs = 20_000;
const starts = 5;

/** What Slipway takes of a machine that it does nothing on, and how soon it is back. */
export const idle: BenchCase = {
  name: "idle",
  title: "Idle, and the second start",
  how:
    "`npm start`'s own launcher with its bundles and the demo content. Memory is the proportional set size (PSS) of the " +
    "whole tree of processes, 20 seconds after the first page was answered. A second start is from the launcher's begin to " +
    "a readiness check that says yes, in a folder that has its database; a median of five.",
  run: () =>
    withTemporaryFolder(async (folder) => {
      const first = await start(folder);
      await fetch(first.url);
      await sleep(settleMs);
      const memory = measureMemory(first.child, folder);
      await stop(first.child);
      const seconds: number[] = [];
      for (let round = 0; round < starts; round++) {
        const again = await start(folder);
        seconds.push(again.seconds);
        await stop(again.child);
      }
      return [...memory, atMost("second start", medianOf(seconds), 3, { unit: "s", digits: 2 })];
    }),
};

async function start(folder: string): Promise<{ child: ChildProcess; url: string; seconds: number }> {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const started = performance.now();
  const child = spawn(process.execPath, [join(repository, "tools/launcher.cjs"), "start"], {
    env: { ...process.env, SLIPWAY_PORT: String(port), SLIPWAY_DATA: folder },
    stdio: ["ignore", "ignore", "inherit"],
  });
  await waitUntil(
    "Slipway to be ready",
    () =>
      fetch(`${url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      ),
    180_000,
    10,
  );
  return { child, url, seconds: (performance.now() - started) / 1000 };
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}

function measureMemory(child: ChildProcess, folder: string): Measurement[] {
  const node = listTree(child.pid ?? 0).filter(({ name }) => name !== "postgres");
  const postgres = listTree(readPostmaster(folder));
  const sum = (processes: readonly { id: number }[]) =>
    processes.reduce((total, { id }) => total + proportionalMegabytes(id), 0);
  const described = (processes: readonly unknown[]) => ({
    unit: "MB",
    details: `${processes.length} processes`,
  });
  return [
    atMost("memory of all Node processes", sum(node), 300, described(node)),
    atMost("memory of PostgreSQL", sum(postgres), 200, described(postgres)),
  ];
}

/** The embedded server is a tree of its own, since it may outlive whoever started it. */
function readPostmaster(folder: string): number {
  return Number(readFileSync(join(folder, "postgres/cluster/postmaster.pid"), "utf8").split("\n")[0]);
}
