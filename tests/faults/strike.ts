import pg from "pg";
import type { FakeClocks } from "./fake-clocks.ts";
import type { Fleet } from "./fleet.ts";
import type { Blow, BlowKind, Outage } from "./schedule.ts";
import type { FaultStage } from "./stage.ts";

/** What the schedule is carried out on. */
export interface Targets {
  stage: FaultStage;
  fleet: Fleet;
  clocks: FakeClocks | undefined;
}

/** The blows that can be struck here: not every machine has a clock to put wrong, or a store to fill. */
export function listPossible({
  stage,
  clocks,
}: Pick<Targets, "stage" | "clocks">): (kind: BlowKind) => boolean {
  const { store } = stage;
  const lacking = new Set<BlowKind>([
    ...(stage.databasePid === undefined ? (["kill-database"] as const) : []),
    ...(store.fill === undefined ? (["fill-store"] as const) : []),
    ...(store.gate === undefined ? (["shut-store", "slow-store"] as const) : []),
    ...(clocks === undefined ? (["jump-clock"] as const) : []),
  ]);
  return (kind) => !lacking.has(kind);
}

/** Carries the schedule out, and says each blow. Answers how many connections the server has ended. */
export async function strike(
  targets: Targets,
  blows: readonly Blow[],
  say: (text: string) => void,
): Promise<number> {
  const begun = Date.now();
  const outages: Promise<void>[] = [];
  let ended = 0;
  for (const blow of blows) {
    await pause(begun + blow.atMs - Date.now());
    say(`${(blow.atMs / 1000).toFixed(1).padStart(6)} s  ${describe(blow)}`);
    if (blow.kind === "kill-api") await targets.fleet.kill("main-api", blow.index);
    else if (blow.kind === "kill-worker") await targets.fleet.kill("main-worker", blow.index);
    else if (blow.kind === "kill-database") killDatabase(targets.stage);
    else if (blow.kind === "cut-database") targets.stage.gates.database.cut();
    else if (blow.kind === "end-backends") ended += await endBackends(targets.stage, blow.shares);
    else if ("forMs" in blow) outages.push(keepBroken(targets, blow));
  }
  await Promise.all(outages);
  return ended;
}

function describe(blow: Blow): string {
  const length = "forMs" in blow ? ` for ${Math.round(blow.forMs / 1000)} s` : "";
  return blow.kind + ("seconds" in blow ? ` of ${blow.index} by ${blow.seconds} s` : "") + length;
}

/** The postmaster alone: its children notice and end, as after a crash. */
function killDatabase(stage: FaultStage): void {
  try {
    const pid = stage.databasePid?.();
    if (pid !== undefined) process.kill(pid, "SIGKILL");
  } catch {
    // It is down from the blow before.
  }
}

/** Some of the service's connections, as an operator or a failing network would; none where the database is down. */
async function endBackends({ databaseUrl }: FaultStage, shares: readonly number[]): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 2000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ pid: number }>(
      "select pid from pg_stat_activity where application_name like 'slipway%' order by backend_start, pid",
    );
    const pids = shares.flatMap((share) => rows[Math.floor(share * rows.length)]?.pid ?? []);
    await client.query("select pg_terminate_backend(pid) from unnest($1::int[]) as ended (pid)", [pids]);
    return new Set(pids).size;
  } catch {
    return 0;
  } finally {
    await client.end().catch(() => {});
  }
}

async function keepBroken(targets: Targets, blow: Extract<Blow, { forMs: number }>): Promise<void> {
  const mend = blow.kind === "jump-clock" ? jump(targets, blow) : breakDown(targets.stage, blow.kind);
  await pause(blow.forMs);
  mend();
}

function jump({ clocks }: Targets, { index, seconds }: Extract<Blow, { kind: "jump-clock" }>): () => void {
  clocks?.put(index, seconds);
  return () => clocks?.put(index, 0);
}

/** A second and a half for each piece that passes. */
const slowMs = 1500;

/** Breaks one thing, and answers how it is mended. */
function breakDown({ gates, store }: FaultStage, kind: Outage): () => void {
  if (kind === "fill-store") {
    store.fill?.();
    return () => store.empty?.();
  }
  if (kind === "slow-store") {
    store.gate?.slowDown(slowMs);
    return () => store.gate?.slowDown(0);
  }
  const gate = { "shut-mail": gates.mail, "shut-leads": gates.leads, "shut-database": gates.database }[
    kind as "shut-mail"
  ];
  const shut = kind === "shut-store" ? store.gate : gate;
  shut?.shut();
  return () => shut?.open();
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}
