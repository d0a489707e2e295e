import type { FastifyInstance } from "fastify";

interface KnownRoute {
  method: string;
  pattern: RegExp;
}

const known = new WeakMap<FastifyInstance, KnownRoute[]>();

/** Notes every route that is registered from now on. */
export function watchRoutes(server: FastifyInstance): void {
  const routes: KnownRoute[] = [];
  known.set(server, routes);
  server.addHook("onRoute", ({ method, url }) => {
    const pattern = new RegExp(`^${url.replace(/[.$()+]/g, String.raw`\$&`).replace(/:\w+/g, "[^/]+")}/?$`);
    for (const each of [method].flat()) routes.push({ method: each, pattern });
  });
}

/** Methods that an address takes; none when there is no such address. */
export function methodsOf(server: FastifyInstance, path: string): string[] {
  const methods = (known.get(server) ?? [])
    .filter(({ pattern }) => pattern.test(path))
    .map(({ method }) => method);
  return [...new Set(methods)].sort();
}
