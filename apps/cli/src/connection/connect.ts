import { randomUUID } from "node:crypto";
import { createClient, type Client, type FetchAnswer } from "@slipway/contracts/client";
import type { Call } from "#command.ts";
import { findToken } from "#connection/identity.ts";
import { reliableFetch, type FetchRequest } from "#connection/reliable-fetch.ts";
import { serverAddress } from "#connection/server-address.ts";
import { readCredentials } from "#connection/stored-credentials.ts";

/** A signed-in line to one server. */
export interface Connection extends Client {
  server: string;
  /** A request beside the typed routes (bytes, exact numbers); `path` may be a whole address of the same server. */
  send(path: string, request: FetchRequest): Promise<Response>;
}

/** A POST with a key of its own may be sent again after a broken connection: the server answers what it did the first time. */
function repeatable(request: FetchRequest): FetchRequest {
  if (request.method !== "POST") return request;
  return { ...request, headers: { "idempotency-key": randomUUID(), ...request.headers } };
}

/** Finds server and identity in the order that rest-api.md fixes; the token is asked for with the first request. */
export async function connect({ options, terminal }: Call): Promise<Connection> {
  const { env, language } = terminal;
  const server = serverAddress(options.server, env, (await readCredentials(env)).server);
  let token: Promise<string> | undefined;
  const headers = async () => ({
    authorization: `Bearer ${await (token ??= findToken(server, env))}`,
    "accept-language": language,
  });
  const client = createClient({
    baseUrl: server,
    headers,
    fetch: async (url, request) => (await reliableFetch(url, repeatable(request))) satisfies FetchAnswer,
  });
  return {
    ...client,
    server,
    async send(path, request) {
      const url = new URL(path, `${server}/`).href;
      const own = url.startsWith(`${server}/`) ? await headers() : {};
      return reliableFetch(url, { ...request, headers: { ...own, ...request.headers } });
    },
  };
}
