import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { loadBefore } from "../../bench/harness/machine.ts";
import { seededRandom } from "../faults/seeded-random.ts";
import { verifyService } from "../faults/verify-service.ts";
import type { Team } from "../support/publisher-team.ts";
import { ageRows } from "./age-rows.ts";
import { publishThrough } from "./publishes.ts";
import type { Acting } from "./acts.ts";
import { judgeSoak } from "./judge.ts";
import { makeLoad } from "./load.ts";
import { writeSoakSection } from "./page.ts";
import { readRecord, writeRecord, type SoakRecord } from "./record.ts";
import { makeSampler, type Sample, type Sampler } from "./sample.ts";
import { setSoakStage, type SoakStage } from "./stage.ts";
import { makeStopwatch, type Stopwatch } from "./stopwatch.ts";

/**
 * `npm run soak`: mixed load for an hour, with samples of everything that could grow; ends with 1 when something does that
 * must not. `--write` keeps the figures in docs/benchmarks.md; `--from <file>` judges and writes an earlier soak.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "60" },
    rate: { type: "string", default: "4" },
    "every-seconds": { type: "string", default: "30" },
    seed: { type: "string", default: "20261125" },
    out: { type: "string", default: "test-artifacts/soak" },
    from: { type: "string" },
    write: { type: "boolean", default: false },
  },
});
const say = (text: string) => console.log(text);

const record = values.from === undefined ? await soak() : readRecord(values.from);
record.judged = judgeSoak(record.samples, record.load, record.aged);
if (values.from === undefined) writeRecord(values.out, record);
if (values.write) writeSoakSection(record);
report(record);

async function soak(): Promise<SoakRecord> {
  const [minutes, rate, seed] = [Number(values.minutes), Number(values.rate), Number(values.seed)];
  const everySeconds = Number(values["every-seconds"]);
  const before = loadBefore();
  const folder = mkdtempSync(join(tmpdir(), "slipway-soak-"));
  const stage = await setSoakStage(folder);
  say(`offers are there; ${rate} acts a second for ${minutes} minutes, seed ${seed}`);
  const stopwatch = makeStopwatch();
  const acting = await prepare(stage, stopwatch, seed);
  const sampler = makeSampler(stage, stopwatch);
  try {
    const over = Date.now() + minutes * 60_000;
    const loading = makeLoad(acting, { rate, isOver: () => Date.now() > over || stage.hasEnded() });
    const samples = await sampleUntil(over, everySeconds, sampler).catch((error: unknown) => {
      if (!stage.hasEnded()) throw error;
      throw new Error(`the service has ended; it said:\n${stage.output()}`, { cause: error });
    });
    const load = await loading;
    const { faults } = await verifyService({ SLIPWAY_DATA: folder, DATABASE_URL: stage.databaseUrl });
    load.failures.push(...faults);
    const aged = await ageRows(stage.databaseUrl);
    const beside = `load ${before.toFixed(1)} before, ${loadBefore().toFixed(1)} at the end`;
    const day = new Date().toISOString().slice(0, 10);
    return { day, minutes, rate, seed, everySeconds, beside, samples, load, aged, judged: [] };
  } finally {
    await sampler.end();
    await stage.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every person's requests are timed; three offers are live before the load begins. */
async function prepare(stage: SoakStage, stopwatch: Stopwatch, seed: number): Promise<Acting> {
  const timed = Object.entries(stage.team).map(([role, person]) => [role, stopwatch.time(person)]);
  let last = 0;
  const acting: Acting = {
    stage,
    team: Object.fromEntries(timed) as unknown as Team,
    random: seededRandom(seed),
    live: new Set(),
    taken: new Set(),
    next: () => (last += 1),
  };
  for (let count = 0; count < 3; count += 1) await publishThrough(acting, "live");
  return acting;
}

async function sampleUntil(over: number, everySeconds: number, sampler: Sampler): Promise<Sample[]> {
  const samples = [await sampler.take()];
  for (let due = Date.now(); (due += everySeconds * 1000) <= over;) {
    await sleep(Math.max(0, due - Date.now()));
    const sample = await sampler.take();
    samples.push(sample);
    const told = ["service", "heap", "descriptors", "connections", "queued", "busy", "p50", "p95"].map(
      (name) => `${name} ${(sample[name] ?? 0).toFixed(1)}`,
    );
    say(`${((sample["seconds"] ?? 0) / 60).toFixed(1).padStart(6)} min  ${told.join("  ")}`);
  }
  return samples;
}

function report({ judged, load, seed }: SoakRecord): void {
  for (const failure of load.failures.slice(0, 20)) say(`PROBLEM  ${failure}`);
  for (const { what, figure, target, isMet } of judged)
    say(`${isMet ? "met    " : "NOT MET"}  ${what}: ${figure} (${target})`);
  const missed = judged.filter(({ isMet }) => !isMet).length;
  say(`${judged.length - missed} passed, ${missed} failed, 0 skipped; seed ${seed}`);
  process.exit(missed === 0 ? 0 : 1);
}
