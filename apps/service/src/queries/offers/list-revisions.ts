import type { CallOutput } from "@slipway/contracts/client";
import type { Context } from "#context.ts";
import { getOfferRow, type OfferKey } from "#database/repositories/offer.ts";
import { listRevisionRows } from "#database/repositories/revision.ts";
import { readNumberCursor, writeCursor } from "./cursor.ts";

/** Revisions of the draft, newest first. @throws ServiceError `offer-not-found`. */
export async function listRevisions(
  { services }: Context,
  input: OfferKey & { cursor?: string | undefined; limit?: number | undefined },
): Promise<CallOutput<"listRevisions">> {
  const limit = input.limit ?? 50;
  await getOfferRow(services.db, input);
  const before = readNumberCursor(input.cursor);
  const rows = await listRevisionRows(services.db, input, { before, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => ({
      revision: row.number,
      savedAt: row.saved_at.toISOString(),
      savedBy: row.saved_by,
      ...(row.note === null ? {} : { note: row.note }),
    })),
    ...(rows.length > limit && last !== undefined ? { next: writeCursor([last.number]) } : {}),
  };
}
