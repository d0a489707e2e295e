import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { listTree, type MeasuredProcess } from "../../bench/stage/process-tree.ts";
import type { SoakStage } from "./stage.ts";
import type { Stopwatch } from "./stopwatch.ts";

/** Names of figures, see figures.ts, and of tables (`rows public.run`, `bytes public.run`), with what they were. */
export type Sample = Record<string, number>;

export interface Sampler {
  take(): Promise<Sample>;
  end(): Promise<void>;
}

const megabyte = 1024 * 1024;
/** Of /proc/<id>/stat; Linux has used no other for decades. */
const ticksPerSecond = 100;

/** Looks at processes, the service's own metrics, the database and the file store. Linux only. */
export function makeSampler(stage: SoakStage, stopwatch: Stopwatch): Sampler {
  const begun = Date.now();
  const client = new pg.Pool({
    connectionString: stage.databaseUrl,
    max: 1,
    application_name: "soak-sampler",
  });
  let last = { at: Date.now(), seconds: 0 };
  return {
    take: async () => {
      // The service has started the server, which is counted apart.
      const node = listTree(stage.processId).filter(({ name }) => name !== "postgres");
      const postgres = listTree(readPostmaster(stage.folder));
      const seconds = sum([...node, ...postgres], readProcessorSeconds);
      const now = Date.now();
      const busy = (seconds - last.seconds) / ((now - last.at) / 1000);
      const isFirst = last.seconds === 0;
      last = { at: now, seconds };
      const { count, p50, p95 } = stopwatch.take();
      return {
        seconds: (now - begun) / 1000,
        ...readMemory(node, postgres),
        descriptors: sum(node, countDescriptors),
        busy: isFirst ? 0 : busy,
        requests: count,
        p50,
        p95,
        ...(await readMetrics(stage.url)),
        ...(await readDatabase(client)),
        ...readStore(join(stage.folder, "blobs")),
      };
    },
    end: () => client.end(),
  };
}

function readMemory(node: readonly MeasuredProcess[], postgres: readonly MeasuredProcess[]): Sample {
  // Launcher, command line, service: each is started by the one before.
  const isService = (each: MeasuredProcess) => each === node[2];
  return {
    service: sum(node.filter(isService), ({ id }) => readRollup(id, "Pss")),
    launchers: sum(
      node.filter((each) => !isService(each)),
      ({ id }) => readRollup(id, "Pss"),
    ),
    postgres: sum(postgres, ({ id }) => readRollup(id, "Pss_Anon")),
    shared: sum(postgres, ({ id }) => readRollup(id, "Pss_Shmem")),
  };
}

/** In MB; 0 of a process that has ended meanwhile. */
function readRollup(id: number, name: "Pss" | "Pss_Anon" | "Pss_Shmem"): number {
  const kilobytes = new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(readOf(id, "smaps_rollup"))?.[1];
  return Number(kilobytes ?? 0) / 1024;
}

function readProcessorSeconds({ id }: MeasuredProcess): number {
  const fields = readOf(id, "stat").split(") ")[1]?.split(" ") ?? [];
  // utime, stime, and those of children that have ended: 14th to 17th of the line.
  return sum(fields.slice(11, 15), Number) / ticksPerSecond;
}

function countDescriptors({ id }: MeasuredProcess): number {
  try {
    return readdirSync(`/proc/${id}/fd`).length;
  } catch {
    return 0;
  }
}

/** What the kernel tells of a process; nothing of one that has ended since it was listed. */
function readOf(id: number, name: "smaps_rollup" | "stat"): string {
  try {
    return readFileSync(`/proc/${id}/${name}`, "utf8");
  } catch {
    return "";
  }
}

async function readMetrics(url: string): Promise<Sample> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const all = (name: string) =>
    [...text.matchAll(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, "gm"))].map(([, value]) =>
      Number(value),
    );
  return {
    heap: sum(all("slipway_nodejs_heap_size_used_bytes"), Number) / megabyte,
    external: sum(all("slipway_nodejs_external_memory_bytes"), Number) / megabyte,
    delay: sum(all("slipway_nodejs_eventloop_lag_p99_seconds"), Number) * 1000,
    handles: sum(all("slipway_nodejs_active_resources_total"), Number),
    queued: sum(all("slipway_queue_jobs"), Number),
    oldest: Math.max(0, ...all("slipway_queue_oldest_seconds")),
  };
}

/** Connections without our own, and every table with its rows and bytes. */
async function readDatabase(client: pg.Pool): Promise<Sample> {
  const connections = await client.query<{ count: number }>(
    "select count(*)::int as count from pg_stat_activity where backend_type = 'client backend' and application_name <> 'soak-sampler'",
  );
  const { rows: tables } = await client.query<{ name: string; bytes: string }>(
    `select n.nspname || '.' || c.relname as name,
        coalesce((select sum(pg_total_relation_size(relid)) from pg_partition_tree(c.oid)), pg_total_relation_size(c.oid)) as bytes
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and not c.relispartition and n.nspname in ('public', 'pgboss') order by 1`,
  );
  const sample: Sample = { connections: connections.rows[0]?.count ?? 0 };
  for (const { name, bytes } of tables) {
    const counted = await client.query<{ count: number }>(`select count(*)::int as count from ${name}`);
    sample[`rows ${name}`] = counted.rows[0]?.count ?? 0;
    sample[`bytes ${name}`] = Number(bytes);
  }
  return sample;
}

function readStore(folder: string): Sample {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = sum(
    files,
    ({ parentPath, name }) => statSync(join(parentPath, name), { throwIfNoEntry: false })?.size ?? 0,
  );
  return { files: files.length, store: bytes / megabyte };
}

function readPostmaster(folder: string): number {
  return Number(readFileSync(join(folder, "postgres/cluster/postmaster.pid"), "utf8").split("\n")[0]);
}

function sum<T>(list: readonly T[], of: (each: T) => number): number {
  return list.reduce((total, each) => total + of(each), 0);
}
