import type { FastifyInstance } from "fastify";
import { ConfigError } from "#config/read-setting.ts";
import { buildServer } from "../http/build-server.ts";
import type { Services } from "../compose.ts";

/** Listens where the settings say. @throws ConfigError when the port is taken */
export async function serve(services: Services): Promise<FastifyInstance> {
  const server = await buildServer(services);
  const { host, port } = services.config;
  try {
    await server.listen({ host, port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    throw new ConfigError("SLIPWAY_PORT", "a free port", `${port}, which another program uses`);
  }
  return server;
}
