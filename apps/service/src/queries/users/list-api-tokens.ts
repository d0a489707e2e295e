import type { CallOutput } from "@slipway/contracts/client";
import type { Context } from "#context.ts";
import { listCredentials } from "#database/repositories/credential.ts";
import { requirePrincipal } from "./get-me.ts";

/** The caller's API tokens that have not expired, newest first. */
export async function listApiTokens({ actor, services }: Context): Promise<CallOutput<"listApiTokens">> {
  const { principalId } = requirePrincipal(actor);
  const rows = await listCredentials(services.db, {
    principalId,
    kind: "api-token",
    now: services.clock.now(),
  });
  return {
    items: rows.map((row) => ({
      id: row.id,
      name: row.name ?? "",
      createdAt: row.created_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
      ...(row.last_used_at === null ? {} : { lastUsedAt: row.last_used_at.toISOString() }),
    })),
  };
}
