import { Gauge } from "prom-client";
import type { Services } from "#compose.ts";
import { countWork, type WorkCount } from "./count-work.ts";
import { registry } from "./registry.ts";

const registers = [registry];
const gauges = {
  runs: new Gauge({
    name: "slipway_runs",
    help: "Publishes under way, by state and step.",
    labelNames: ["state", "step"],
    registers,
  }),
  offers: new Gauge({
    name: "slipway_offers",
    help: "Offers by status.",
    labelNames: ["status"],
    registers,
  }),
  jobs: new Gauge({
    name: "slipway_queue_jobs",
    help: "Jobs that are not done, by queue and state.",
    labelNames: ["queue", "state"],
    registers,
  }),
  oldestJob: new Gauge({
    name: "slipway_queue_oldest_seconds",
    help: "How long the oldest job that is due has waited for a worker, by queue.",
    labelNames: ["queue"],
    registers,
  }),
  messages: new Gauge({
    name: "slipway_messages_waiting",
    help: "E-mails and leads that have not left.",
    labelNames: ["kind"],
    registers,
  }),
  connections: new Gauge({
    name: "slipway_database_connections",
    help: "Connections of this process' pool: open, idle, and requests that wait for one.",
    labelNames: ["state"],
    registers,
  }),
};

/** Reads what is waiting now: from the database for the whole installation, from the pool for this process. */
export async function readGauges({ db, pool }: Pick<Services, "db" | "pool">): Promise<void> {
  const counts = await countWork(db);
  for (const gauge of Object.values(gauges)) gauge.reset();
  for (const count of counts) setGauge(count);
  gauges.connections.set({ state: "open" }, pool.totalCount);
  gauges.connections.set({ state: "idle" }, pool.idleCount);
  gauges.connections.set({ state: "awaited" }, pool.waitingCount);
}

function setGauge({ kind, label, detail, value }: WorkCount): void {
  if (kind === "runs") gauges.runs.set({ state: label, step: detail }, value);
  if (kind === "offers") gauges.offers.set({ status: label }, value);
  if (kind === "jobs") gauges.jobs.set({ queue: label, state: detail }, value);
  if (kind === "oldest-job") gauges.oldestJob.set({ queue: label }, value);
  if (kind === "messages") gauges.messages.set({ kind: label }, value);
}
