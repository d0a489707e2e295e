import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { collectOnce } from "./collect-once.ts";
import { makeFakeClocks } from "./fake-clocks.ts";
import { startFleet } from "./fleet.ts";
import { judge, type Verdict } from "./judge.ts";
import { makePatientClient, type Experience } from "./patient-client.ts";
import { playScript, type Played } from "./play-script.ts";
import { makeSchedule } from "./schedule.ts";
import { dealScripts } from "./scripts.ts";
import { seededRandom } from "./seeded-random.ts";
import { settle } from "./settle.ts";
import { makeSideTraffic } from "./side-traffic.ts";
import { setFaultStage } from "./stage.ts";
import { listPossible, strike } from "./strike.ts";
import { verifyService } from "./verify-service.ts";
import { watchRuns } from "./watch-runs.ts";

/**
 * `npm run test:faults`: publishes run while processes and the database are killed, connections cut, the file store full,
 * slow or away, clocks wrong by an hour, and database, mail and lead endpoints down for a minute or two; afterwards
 * everything must be as if nothing had happened. The seed repeats what is done and when; what meets what still depends on
 * the machine.
 */
const { values } = parseArgs({
  options: {
    publishes: { type: "string", default: "200" },
    kills: { type: "string", default: "40" },
    "database-kills": { type: "string", default: "5" },
    "every-ms": { type: "string", default: "6000" },
    "outage-seconds": { type: "string", default: "90" },
    store: { type: "string", default: "folder" },
    seed: { type: "string", default: String(Math.floor(Math.random() * 2 ** 31)) },
    server: { type: "string" },
    minutes: { type: "string", default: "25" },
  },
});
const say = (text: string) => console.log(text);
const seed = Number(values.seed);
const random = seededRandom(seed);
say(
  `seed ${seed}: ${values.publishes} publishes, ${values.kills} kills, ${values["database-kills"]} of the database`,
);

const begun = Date.now();
const scripts = dealScripts(random, Number(values.publishes));
const all = makeSchedule(random, {
  kills: Number(values.kills),
  databaseKills: Number(values["database-kills"]),
  everyMs: Number(values["every-ms"]),
  outageMs: Number(values["outage-seconds"]) * 1000,
});
const stage = await setFaultStage(scripts, { programs: values.server, store: values.store });
const clocks = makeFakeClocks(stage.folder, 2);
const isPossible = listPossible({ stage, clocks });
const blows = all.filter(({ kind }) => isPossible(kind));
const leftOut = new Set(all.flatMap(({ kind }) => (isPossible(kind) ? [] : [kind])));
if (leftOut.size > 0) say(`not possible here, and left out: ${[...leftOut].join(", ")}`);
/** Publishes begin all the time, so that something is under way when a blow falls. */
const lastStartMs = (blows.at(-1)?.atMs ?? 0) * 0.9;
const startsMs = scripts.map(() => random.between(0, lastStartMs));
say(`${seconds()} s  offers are there`);
const limit = AbortSignal.timeout(Number(values.minutes) * 60_000);
const fleet = await startFleet(
  stage.environment,
  { apis: 2, workers: 2 },
  (index) => clocks?.environmentOf(index) ?? {},
);
const experience: Experience = { statuses: new Map(), surprises: [] };
const clientOf = (person: { cookie: string }) =>
  makePatientClient({ urls: fleet.urls, cookie: person.cookie, experience, signal: limit });
const watch = watchRuns(stage.databaseUrl, limit);
const verdict = await run().catch((error: unknown): Verdict => ({
  problems: [error instanceof Error ? (error.stack ?? "") : String(error)],
  figures: {},
}));
await watch.stop();
await fleet.stop();
await stage.stop();
report(verdict);

async function run(): Promise<Verdict> {
  let isOver = false;
  const owner = clientOf(stage.team.owner);
  const players = { owner, reviewer: clientOf(stage.team.reviewer), watch, stage };
  const side = makeSideTraffic(stage, { owner, customer: clientOf(stage.team.customer) }, () => isOver);
  const playing = Promise.all(
    stage.offerIds.map(async (offerId, index) => {
      await wait(startsMs[index], undefined, { signal: limit });
      return playScript(players, offerId, scripts[index]!);
    }),
  );
  const striking = strike({ stage, fleet, clocks }, blows, say);
  const [played, endedConnections] = await Promise.all([playing, striking] as [
    Promise<Played[]>,
    Promise<number>,
  ]);
  isOver = true;
  const acknowledged = await side;
  say(`${seconds()} s  the last blow has fallen and every script has ended`);
  const settledMs = await settle(stage.databaseUrl);
  say(`${seconds()} s  nothing is left to do`);
  const found = await judge(stage, played, acknowledged);
  const { report: verified, faults } = await verifyService({
    ...stage.environment,
    DATABASE_URL: stage.databaseUrl,
  });
  found.problems.push(...faults, ...experience.surprises.map(withLog), ...fleet.crashes);
  for (const { name, examined } of verified.checks) found.figures[`verify: ${name}`] = examined;
  const collected = await collectOnce({ ...stage.environment, DATABASE_URL: stage.databaseUrl });
  if (collected.unnamedAfter > 0)
    found.problems.push(`${collected.unnamedAfter} files stay that nothing names`);
  found.figures["files in the store"] = collected.files;
  found.figures["of these named by nothing, and gone after one collection"] = collected.unnamedBefore;
  for (const kind of new Set(blows.map((blow) => blow.kind)))
    found.figures[`blows: ${kind}`] = blows.filter((blow) => blow.kind === kind).length;
  found.figures["connections ended by the server"] = endedConnections;
  found.figures["starts that found no database"] = fleet.vainStarts();
  found.figures["seconds until all had settled"] = Math.round(settledMs / 1000);
  return found;
}

/** What the service has logged of the request that got this answer. */
function withLog(surprise: string): string {
  const id = /urn:uuid:([0-9a-f-]{36})/.exec(surprise)?.[1];
  return id === undefined ? surprise : `${surprise}\n  ${fleet.logged(id).join("\n  ").slice(0, 2000)}`;
}

function report({ problems, figures }: Verdict): void {
  figures["connections cut"] = Math.round(
    Object.values(stage.gates).reduce((sum, gate) => sum + gate.broken(), 0),
  );
  for (const [name, figure] of Object.entries(figures)) say(`${String(figure).padStart(8)}  ${name}`);
  const statuses = [...experience.statuses].toSorted(([one], [other]) => one - other);
  say(
    `answers: ${statuses.map(([status, count]) => `${status === 0 ? "none" : status}: ${count}`).join(", ")}`,
  );
  for (const problem of problems.slice(0, 50)) say(`PROBLEM  ${problem}`);
  say(
    `${problems.length === 0 ? 1 : 0} passed, ${problems.length} failed, 0 skipped; seed ${seed}, ${seconds()} s`,
  );
  process.exit(problems.length === 0 ? 0 : 1);
}

function seconds(): number {
  return Math.round((Date.now() - begun) / 1000);
}
