import type { Text } from "@slipway/contracts";
import type { Transaction } from "#database/database.ts";
import type { OfferRow } from "#database/repositories/offer.ts";
import type { RunRow } from "#database/repositories/run.ts";
import type { SubmissionRow } from "#database/repositories/submission.ts";
import type { NewMessage } from "#domain/message.ts";

/** Where a step works: read without a lock, since only the step's own move changes what matters to it. */
export interface StepPlace {
  offer: OfferRow;
  run: RunRow;
  submission: SubmissionRow;
}

/** What a step came to. Nothing of it is written before the move that follows, in one transaction with it. */
export interface StepOutcome {
  succeeded: boolean;
  messages: readonly NewMessage[];
  /** For e-mail and history: why it failed. */
  reasons?: readonly Text[];
  reusedFromRun?: number;
  /** Results that are written with the move. */
  write?: (transaction: Transaction) => Promise<void>;
  /** Columns of the offer that the move sets. */
  offerChange?: Partial<Pick<OfferRow, "preview_run" | "production_run">>;
}
