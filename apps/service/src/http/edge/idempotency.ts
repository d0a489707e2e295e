import { createHash, randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { FastifyRequest } from "fastify";
import type { Services } from "#compose.ts";
import type { Context } from "#context.ts";
import {
  deleteIdempotencyKey,
  findIdempotencyKey,
  finishIdempotencyKey,
  inProgress,
  insertIdempotencyKey,
  type IdempotencyKeyRow,
} from "#database/repositories/idempotency-key.ts";
import { isAnonymous } from "#identity/anonymous-actor.ts";
import { decryptSecret, encryptSecret } from "#secrets/secret-box.ts";
import { ServiceError } from "#service-error.ts";
import { Reply } from "../reply.ts";

/** This process, as the rows of its requests under way name it. */
const thisProcess = randomUUID();
/** After so long, a request of another process counts as dead with it. */
const takeOverMs = 8_000;
const longestWaitMs = 12_000;
const pauseMs = 200;
// Answers may hold a token that is shown once.
const purpose = "idempotency-answers";

interface Key {
  principalId: string;
  key: string;
  requestHash: string;
}

/**
 * Does the work of a POST once for each Idempotency-Key of a principal; a repeat gets the first answer. A request that
 * failed frees its key.
 * @throws ServiceError `idempotency-key-reused`, `idempotency-key-busy`
 */
export async function answerOnce(
  { actor, services }: Context,
  request: FastifyRequest,
  defaultStatus: number,
  work: () => Promise<unknown>,
): Promise<unknown> {
  const key = request.headers["idempotency-key"];
  if (typeof key !== "string" || key === "" || actor.kind === "system" || isAnonymous(actor)) return work();
  const asked = { principalId: actor.principalId, key: key.slice(0, 200), requestHash: hashRequest(request) };
  const earlier = await take(services, asked);
  if (earlier !== undefined) return readAnswer(services, earlier);
  try {
    const answer = await work();
    const status = answer instanceof Reply ? (answer.options.status ?? defaultStatus) : defaultStatus;
    await finishIdempotencyKey(services.db, { ...asked, status, answer: writeAnswer(services, answer) });
    return answer;
  } catch (error) {
    await deleteIdempotencyKey(services.db, { ...asked, owner: thisProcess });
    throw error;
  }
}

/** Takes the key; answers the row of an earlier request that has ended. */
async function take(services: Services, asked: Key): Promise<IdempotencyKeyRow | undefined> {
  for (let waitedMs = 0; waitedMs < longestWaitMs; waitedMs += pauseMs) {
    const isTaken = !(await insertIdempotencyKey(services.db, {
      ...asked,
      owner: thisProcess,
      now: services.clock.now(),
    }));
    if (!isTaken) return undefined;
    const row = await findIdempotencyKey(services.db, asked);
    if (row !== undefined && row.request_hash !== asked.requestHash)
      throw new ServiceError("idempotency-key-reused");
    if (row !== undefined && row.status !== inProgress) return row;
    if (row !== undefined && isAbandoned(services, row)) {
      await deleteIdempotencyKey(services.db, { ...asked, owner: row.answer });
    } else await wait(pauseMs);
  }
  throw new ServiceError("idempotency-key-busy");
}

function isAbandoned(services: Services, row: IdempotencyKeyRow): boolean {
  return row.answer !== thisProcess && services.clock.now().getTime() - row.created_at.getTime() > takeOverMs;
}

function hashRequest(request: FastifyRequest): string {
  return createHash("sha256")
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest("base64url");
}

function writeAnswer(services: Services, answer: unknown): string {
  const { body, options } = answer instanceof Reply ? answer : { body: answer, options: {} };
  const { etag, headers } = options;
  return encryptSecret(services.secrets, purpose, JSON.stringify({ body, etag, headers }));
}

function readAnswer(services: Services, row: IdempotencyKeyRow): Reply<unknown> {
  const { body, ...options } = JSON.parse(decryptSecret(services.secrets, purpose, row.answer)) as {
    body?: unknown;
    etag?: string;
    headers?: Record<string, string>;
  };
  return new Reply(body, { ...options, status: row.status });
}
