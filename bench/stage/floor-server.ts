import type { AddressInfo } from "node:net";
import { fastify } from "fastify";
import { connectDatabase } from "../../apps/service/src/database/connect.ts";
import { makeConfig } from "../../apps/service/src/config/config.ts";
import { loadSecrets } from "../../apps/service/src/config/secrets.ts";
import { systemClock } from "../../apps/service/src/clock.ts";
import type { Services } from "../../apps/service/src/compose.ts";
import { authenticateToken } from "../../apps/service/src/identity/authenticate-token.ts";

/**
 * A program of its own: a bare Fastify with one route, `/bytes`, that checks the token as the service does and answers the
 * bytes that it read from standard input. Tells its port on standard output.
 */
const environment = { SLIPWAY_DATA: process.env["SLIPWAY_DATA"] ?? "" };
const config = makeConfig({ ...environment, SLIPWAY_PORT: process.env["SLIPWAY_PORT"] ?? "" });
const secrets = await loadSecrets(environment, config.dataFolder);
const url = process.env["DATABASE_URL"] ?? "";
const { pool } = connectDatabase({
  url,
  poolSize: config.poolSize,
  applicationName: "floor",
  onError: (error) => process.stderr.write(`${error.message}\n`),
});
const services = { config, secrets, pool, clock: systemClock } as Services;
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const bytes = Buffer.concat(chunks);

const server = fastify({ logger: false });
server.get("/bytes", {
  onRequest: async (request) => {
    const [, token = ""] = /^Bearer +([^\s]+)$/i.exec(request.headers.authorization ?? "") ?? [];
    await authenticateToken(services, token);
  },
  handler: async (_request, response) =>
    response.header("content-type", "application/json; charset=utf-8").send(bytes),
});
await server.listen({ host: "127.0.0.1", port: 0 });
process.stdout.write(`${(server.server.address() as AddressInfo).port}\n`);
