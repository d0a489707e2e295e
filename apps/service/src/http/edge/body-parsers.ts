import type { FastifyInstance, FastifyRequest } from "fastify";
import { readJson } from "./read-json.ts";

/** JSON and forms are read whole, within limits; anything else stays a stream for the route that wants one. */
export function addBodyParsers(server: FastifyInstance, limits: { maxJsonBytes: number }): void {
  server.removeAllContentTypeParsers();
  const json = /^(?:application|text)\/(?:[\w.+-]+\+)?json\b/i;
  server.addContentTypeParser(
    json,
    { parseAs: "string", bodyLimit: limits.maxJsonBytes },
    async (_request: FastifyRequest, text: string) => readJson(text),
  );
  server.addContentTypeParser(
    "application/x-www-form-urlencoded",
    { parseAs: "string", bodyLimit: 64 * 1024 },
    async (_request: FastifyRequest, text: string) => new URLSearchParams(text),
  );
  server.addContentTypeParser("*", async (_request: FastifyRequest, payload: unknown) => payload);
}
