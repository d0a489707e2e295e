import type { Definition } from "@slipway/contracts";
import { fillDefaults } from "./fill-defaults.ts";
import { toWireTime } from "./wire-time.ts";

/** The member of a stored definition that keeps what the document held beside the definition. */
const besideKey = "$document";

/** Members of the document that the server writes; on write they are ignored (cpp-api 4.5, 10). */
const ownMembers = new Set([
  "id",
  "publisherId",
  "offerTypeId",
  "status",
  "version",
  "changedTime",
  "eTag",
  "etag",
  "definition",
  "pcMigrationStatus",
  "pcRedirectUri",
  "isvUpgradeRequest",
  "lockStatus",
]);

export interface DocumentFacts {
  publisherId: string;
  offerId: string;
  offerTypeId: string;
  status: string;
  version: number;
  changedAt: Date;
  definition: Definition;
}

/** An offer as GET and PUT answer it. */
export function writeDocument(facts: DocumentFacts): Record<string, unknown> {
  const { [besideKey]: beside, ...definition } = facts.definition;
  return {
    ...(typeof beside === "object" ? beside : {}),
    offerTypeId: facts.offerTypeId,
    publisherId: facts.publisherId,
    status: facts.status,
    id: facts.offerId,
    version: facts.version,
    definition: fillDefaults(facts.offerTypeId, definition),
    changedTime: toWireTime(facts.changedAt),
  };
}

/** What is stored of a document: its definition, and every member beside it that is not the server's. */
export function readDocument(document: Readonly<Record<string, unknown>>): Definition {
  const { definition } = document;
  const beside = Object.fromEntries(Object.entries(document).filter(([key]) => !ownMembers.has(key)));
  const stored = Object.keys(beside).length === 0 ? {} : { [besideKey]: beside };
  return { ...(definition as Definition), ...stored };
}
