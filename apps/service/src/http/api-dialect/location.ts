import type { OfferKey } from "#database/repositories/offer.ts";
import { apiVersion } from "./api-version.ts";
import type { OperationKind } from "./project-operations.ts";

const slotOfKind = { publish: "preview", goLive: "production" } as const;

/** Where a run's operation is found: `{publisher}${offer}${run}${slot}`, dollars literal (cpp-api 6.4). */
export function locationOfRun(key: OfferKey, runNumber: number, kind: keyof typeof slotOfKind): string {
  const name = [key.publisherId, key.offerId, runNumber, slotOfKind[kind]].join("$");
  return `/api/operations/${name}?api-version=${apiVersion}`;
}

/** Where an operation is found by its own id. */
export function locationOfOperation(key: OfferKey, operationId: string): string {
  return `/api/publishers/${key.publisherId}/offers/${key.offerId}/operations/${operationId}?api-version=${apiVersion}`;
}

export interface OperationName extends OfferKey {
  runNumber: number;
  kind: Exclude<OperationKind, "cancel">;
}

/** Reads `{publisher}${offer}${run}${slot}` back; undefined for any other text. */
export function readOperationName(text: string): OperationName | undefined {
  const [, publisherId, offerId, run, slot] = /^([^$]+)\$([^$]+)\$(\d{1,9})\$(\w+)$/.exec(text) ?? [];
  if (publisherId === undefined || offerId === undefined) return undefined;
  const name = slot?.toLowerCase();
  if (name !== "preview" && name !== "staging" && name !== "production") return undefined;
  return { publisherId, offerId, runNumber: Number(run), kind: name === "production" ? "goLive" : "publish" };
}
