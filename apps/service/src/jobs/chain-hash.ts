import { createHash } from "node:crypto";

/** What of an entry of history its hash covers. */
export interface ChainedEntry {
  id: number;
  at: Date;
  event: string;
  actor: unknown;
  publisher_id: string | null;
  offer_id: string | null;
  run_id: string | null;
  details: unknown;
}

/** SHA-256 over the entry before and everything that this one says. */
export function chainHash(previous: string, entry: ChainedEntry): string {
  const { id, at, event, actor, publisher_id, offer_id, run_id, details } = entry;
  const content = [previous, id, at.toISOString(), event, actor, publisher_id, offer_id, run_id, details];
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}
