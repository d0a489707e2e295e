import type { Context } from "#context.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { deleteCredential } from "#database/repositories/credential.ts";
import { requirePrincipal } from "#queries/users/get-me.ts";

/** Ends the browser session that the request came with; without one there is nothing to end. */
export async function signOut(
  { actor, services }: Context,
  input: { sessionId: string | undefined },
): Promise<void> {
  const { principalId } = requirePrincipal(actor);
  const { sessionId } = input;
  if (sessionId === undefined) return;
  await services.withTransaction(async (transaction) => {
    await deleteCredential(transaction, { id: sessionId, kind: "session", principalId });
    const at = services.clock.now();
    await recordAudit(transaction, { event: "user.signed-out", actor, at, details: { principalId } });
  });
}
