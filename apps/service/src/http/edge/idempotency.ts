import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import type { Context } from "#context.ts";
import { doOnce, type KeptAnswer } from "#idempotency/do-once.ts";
import { isAnonymous } from "#identity/anonymous-actor.ts";
import { Reply } from "../reply.ts";

/** Does the work of a POST once for each Idempotency-Key of a principal; without a key, always. */
export async function answerOnce(
  { actor, services }: Context,
  request: FastifyRequest,
  defaultStatus: number,
  work: () => Promise<unknown>,
): Promise<unknown> {
  const key = request.headers["idempotency-key"];
  if (typeof key !== "string" || key === "" || actor.kind === "system" || isAnonymous(actor)) return work();
  const asked = { principalId: actor.principalId, key: key.slice(0, 200), requestHash: hashRequest(request) };
  const answer = await doOnce(services, asked, async () => keepAnswer(await work(), defaultStatus));
  const { body, status, etag, headers } = answer;
  return new Reply(body, {
    status,
    ...(etag === undefined ? {} : { etag }),
    ...(headers === undefined ? {} : { headers }),
  });
}

function keepAnswer(answer: unknown, defaultStatus: number): KeptAnswer {
  if (!(answer instanceof Reply)) return { status: defaultStatus, body: answer };
  const { status = defaultStatus, etag, headers } = answer.options;
  return { status, body: answer.body, etag, headers };
}

function hashRequest(request: FastifyRequest): string {
  return createHash("sha256")
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest("base64url");
}
