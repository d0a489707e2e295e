import type { FastifyInstance } from "fastify";
import type { Services } from "#compose.ts";
import { sql } from "#database/database.ts";
import { closingSignal } from "./edge/request-state.ts";

/** `/healthz`: the process runs. `/readyz`: it may be sent requests; no longer once it has begun to stop. */
export function registerHealth(server: FastifyInstance, services: Services): void {
  const closing = closingSignal(server);
  server.get("/healthz", async () => ({ status: "running" }));
  server.get("/readyz", async (_request, response) => {
    if (closing.aborted) return response.code(503).send({ status: "stopping" });
    await sql`select 1`.execute(services.db);
    return { status: "ready" };
  });
}
