import type { Services } from "#compose.ts";
import { noteUse } from "#database/repositories/credential.ts";
import type { Authenticated } from "./authenticate-token.ts";

const everyMs = 5 * 60 * 1000;

/** Writes down when somebody was last seen, every few minutes and beside the request: it must neither wait nor fail for it. */
export function noteLastUse(services: Services, { row, credentialId, lastUsedAt }: Authenticated): void {
  const now = services.clock.now();
  if (now.getTime() - (lastUsedAt?.getTime() ?? 0) <= everyMs) return;
  const use = { principalId: row.id, now, ...(credentialId === undefined ? {} : { credentialId }) };
  noteUse(services.db, use).catch((error: unknown) =>
    services.log.warn({ err: error }, "last use not noted"),
  );
}
