import type { Text } from "@slipway/contracts";

/** Something that should not be so in the database, the file store or the queue. */
export interface Fault {
  /** What is meant: `publisher/offer`, with ` run 3` where one is meant, a blob's hash, an id. */
  subject: string;
  /** What was found. */
  text: Text;
  /** What to do about it. */
  fix: Text;
}

/** A fault as a report lists it. */
export interface ReportedFault extends Fault {
  /** Name of the check that found it; stable. */
  check: string;
}
