import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hasSamples } from "../../tests/support/sample-package.ts";
import { atMost, type BenchCase } from "../harness/bench-case.ts";
import { measurePairs } from "../harness/measure-pairs.ts";
import { withTemporaryFolder } from "../stage/temporary-folder.ts";

const repository = join(import.meta.dirname, "../..");
const launcher = join(repository, "tools/launcher.cjs");
const emptyProgram = join(repository, "bench/stage/empty-program.cjs");
const folder = hasSamples
  ? join(repository, "../shared/samples/tiny-managed-app/package")
  : join(repository, "apps/service/src/demo/packages/quayside-telemetry");

/** What a pre-commit hook or a CI job waits for. */
export const coldCertify: BenchCase = {
  name: "cold-certify",
  title: "slipway certify from cold",
  how:
    "One small package from the command line, the launcher included. The floor is an empty program started through the " +
    "same launcher. Memory is the most that the program ever held.",
  run: () =>
    withTemporaryFolder(async (temporary) => {
      const certify = [launcher, "slipway", "certify", folder, "--fail-on", "none"];
      start(certify);
      const { subject, floor } = await measurePairs({
        subject: async () => start(certify),
        floor: async () => start([launcher, "run", emptyProgram]),
      });
      const file = join(temporary, "memory.txt");
      const report = join(repository, "bench/stage/report-memory.cjs");
      start(certify, { BENCH_MEMORY_FILE: file, NODE_OPTIONS: `--require ${report}` });
      const kilobytes = readFileSync(file, "utf8").trim().split("\n").map(Number);
      const details = `${subject.toFixed(0)} ms; empty ${floor.toFixed(0)} ms`;
      return [
        atMost("beside an empty program", subject / floor, 3, { unit: "times", digits: 2, details }),
        atMost("memory", Math.max(...kilobytes) / 1024, 200, { unit: "MB" }),
      ];
    }),
};

/** Milliseconds from start to end. @throws when the program fails, which would measure nothing */
function start(parameters: readonly string[], environment: Record<string, string> = {}): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, parameters, {
    env: { ...process.env, ...environment },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${parameters.join(" ")} ended with ${status}: ${stderr}`);
  return performance.now() - started;
}
