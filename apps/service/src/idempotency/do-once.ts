import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Services } from "#compose.ts";
import {
  deleteIdempotencyKey,
  findIdempotencyKey,
  finishIdempotencyKey,
  holdIdempotencyKey,
  inProgress,
  insertIdempotencyKey,
  type IdempotencyKeyRow,
} from "#database/repositories/idempotency-key.ts";
import { decryptSecret, encryptSecret } from "#secrets/secret-box.ts";
import { ServiceError } from "#service-error.ts";

/** This process, as the rows of its requests under way name it. */
const thisProcess = randomUUID();
/** A request of another process that has said nothing for so long counts as dead with it. */
const takeOverSeconds = 8;
const signOfLifeMs = 2_000;
const longestWaitMs = 12_000;
const pauseMs = 200;
// Answers may hold a token that is shown once.
const purpose = "idempotency-answers";

export interface OnceKey {
  principalId: string;
  key: string;
  /** Of everything that the request says: the same key with another hash is refused. */
  requestHash: string;
}

/** What is kept of an answer; everything in it survives JSON. */
export interface KeptAnswer {
  status: number;
  body?: unknown;
  etag?: string | undefined;
  headers?: Record<string, string> | undefined;
}

/**
 * Does the work once for a key; a repeat, also one that comes meanwhile or to another process, gets the first answer. Work
 * that failed frees its key.
 * @throws ServiceError `idempotency-key-reused`, `idempotency-key-busy`, and whatever `work` throws
 */
export async function doOnce(
  services: Services,
  asked: OnceKey,
  work: () => Promise<KeptAnswer>,
): Promise<KeptAnswer> {
  const earlier = await take(services, asked);
  if (earlier !== undefined) return readAnswer(services, earlier);
  const held = { ...asked, owner: thisProcess };
  const signs = setInterval(() => {
    holdIdempotencyKey(services.db, held).catch(() => {});
  }, signOfLifeMs);
  try {
    const answer = await work();
    const { status, ...kept } = answer;
    const text = encryptSecret(services.secrets, purpose, JSON.stringify(kept));
    await finishIdempotencyKey(services.db, { ...asked, status, answer: text });
    return answer;
  } catch (error) {
    await deleteIdempotencyKey(services.db, held);
    throw error;
  } finally {
    clearInterval(signs);
  }
}

/** Takes the key; answers the row of an earlier request that has ended. */
async function take(services: Services, asked: OnceKey): Promise<IdempotencyKeyRow | undefined> {
  for (let waitedMs = 0; waitedMs < longestWaitMs; waitedMs += pauseMs) {
    if (await insertIdempotencyKey(services.db, { ...asked, owner: thisProcess })) return undefined;
    const found = await findIdempotencyKey(services.db, asked);
    if (found === undefined) continue;
    if (found.request_hash !== asked.requestHash) throw new ServiceError("idempotency-key-reused");
    if (found.status !== inProgress) return found;
    if (found.answer !== thisProcess && found.silent_seconds > takeOverSeconds)
      await deleteIdempotencyKey(services.db, { ...asked, owner: found.answer });
    else await wait(pauseMs);
  }
  throw new ServiceError("idempotency-key-busy");
}

function readAnswer(services: Services, row: IdempotencyKeyRow): KeptAnswer {
  const kept = JSON.parse(decryptSecret(services.secrets, purpose, row.answer)) as Omit<KeptAnswer, "status">;
  return { ...kept, status: row.status };
}
