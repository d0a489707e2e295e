import type { Text } from "@slipway/contracts";
import type { Services } from "#compose.ts";
import type { Transaction } from "#database/database.ts";
import type { Fault } from "./fault.ts";

/** What checks look at: one snapshot of the database, so that a service at work changes nothing under them. */
export interface Inspected extends Pick<Services, "blobs" | "secrets" | "clock"> {
  db: Transaction;
  /** Every blob is read and its hash computed anew; otherwise only its presence and size are asked for. */
  readsAllBytes: boolean;
  /** E-mails are sent at all; without SMTP they wait in the mailbox page for good. */
  sendsEmail: boolean;
}

/** One kind of promise that rows, files and jobs must keep. */
export interface IntegrityCheck {
  /** Stable; shown in reports. */
  name: string;
  /** What the check makes sure of, as a statement. */
  title: Text;
  /** Answers how many things were looked at, and tells each fault. */
  inspect(inspected: Inspected, tell: (fault: Fault) => void): Promise<number>;
}
