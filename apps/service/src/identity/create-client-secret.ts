import type { Services } from "#compose.ts";
import type { Database } from "#database/database.ts";
import { insertClientSecret } from "#database/repositories/client-secret.ts";
import { makeToken } from "./random-token.ts";
import { hashSecret } from "./secret-hash.ts";

const day = 24 * 60 * 60 * 1000;
const defaultLifetimeMs = 180 * day;
export const longestSecretLifetimeMs = 2 * 365 * day;

export interface MadeClientSecret {
  id: string;
  /** Shown once; only its hash is kept. */
  secret: string;
  /** The first characters, by which people tell secrets apart. */
  hint: string;
  createdAt: Date;
  expiresAt: Date;
}

/** Makes a secret for a service principal: 180 days unless told otherwise, two years at most. */
export async function createClientSecret(
  services: Services,
  principalId: string,
  options: { expiresAt?: Date | undefined } = {},
  db: Database = services.db,
): Promise<MadeClientSecret> {
  const secret = makeToken();
  const createdAt = services.clock.now();
  const latest = new Date(createdAt.getTime() + longestSecretLifetimeMs);
  const wanted = options.expiresAt ?? new Date(createdAt.getTime() + defaultLifetimeMs);
  const made = {
    id: services.newId(),
    hint: secret.slice(0, 3),
    createdAt,
    expiresAt: wanted < latest ? wanted : latest,
  };
  await insertClientSecret(db, {
    id: made.id,
    principal_id: principalId,
    secret_hash: await hashSecret(secret),
    hint: made.hint,
    created_at: made.createdAt,
    expires_at: made.expiresAt,
  });
  return { ...made, secret };
}
