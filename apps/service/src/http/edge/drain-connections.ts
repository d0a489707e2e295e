import type { FastifyInstance } from "fastify";

const everyMs = 50;
/** Requests that take longer than this after the server has begun to stop are cut off. */
const longestMs = 15_000;

/** Lets requests under way end, and closes each connection as soon as it is idle, so that stopping takes no keep-alive's time. */
export function drainConnections(server: FastifyInstance): void {
  let idle: NodeJS.Timeout | undefined;
  let all: NodeJS.Timeout | undefined;
  server.addHook("preClose", async () => {
    idle = setInterval(() => server.server.closeIdleConnections(), everyMs);
    all = setTimeout(() => server.server.closeAllConnections(), longestMs);
  });
  server.addHook("onClose", async () => {
    clearInterval(idle);
    clearTimeout(all);
  });
}
