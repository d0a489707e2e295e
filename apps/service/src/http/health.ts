import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import type { Services } from "#compose.ts";
import { sql } from "#database/database.ts";
import { ServiceError } from "#service-error.ts";
import { closingSignal } from "./edge/request-state.ts";

/** A database that cannot be reached says nothing at all; whoever asks for readiness waits no longer than this. */
const answerLimitMs = 5000;

/** `/healthz`: the process runs. `/readyz`: it may be sent requests; no longer once it has begun to stop. */
export function registerHealth(server: FastifyInstance, services: Services): void {
  const closing = closingSignal(server);
  server.get("/healthz", async () => ({ status: "running" }));
  server.get("/readyz", async (_request, response) => {
    if (closing.aborted) return response.code(503).send({ status: "stopping" });
    if (services.schema.found() !== undefined) throw new ServiceError("schema-too-new");
    await answersInTime(services);
    return { status: "ready" };
  });
}

/** @throws ServiceError `database-unavailable`, and what the database says */
async function answersInTime({ db }: Services): Promise<void> {
  const waiting = new AbortController();
  const asked = sql`select 1`.execute(db);
  // One that answers too late, or breaks later, has nobody left to tell.
  asked.catch(() => {});
  const late = sleep(answerLimitMs, "late", { signal: waiting.signal }).catch(() => "ended");
  try {
    if ((await Promise.race([asked, late])) === "late") throw new ServiceError("database-unavailable");
  } finally {
    waiting.abort();
  }
}
