import type { OfferRow } from "#database/repositories/offer.ts";
import { ServiceError } from "#service-error.ts";

/** The draft's ETag: another one after each save, and for an offer made anew under the same id. */
export function etagOf(offer: Pick<OfferRow, "revision" | "created_at">): string {
  return `"${offer.revision}-${offer.created_at.getTime().toString(36)}"`;
}

/** @throws ServiceError `etag-stale` unless `If-Match` names this state of the offer; `*` names any. */
export function checkEtag(offer: OfferRow, ifMatch: string | undefined): void {
  if (ifMatch === undefined || ifMatch.trim() === "*") return;
  const given = ifMatch.split(",").map((etag) => etag.trim().replace(/^W\//, ""));
  const etag = etagOf(offer);
  if (given.includes(etag) || given.includes(etag.slice(1, -1))) return;
  throw new ServiceError("etag-stale", {
    detail: `Revision ${offer.revision} of "${offer.id}" is newer than the one you changed. Nothing was saved.`,
    detailZh: `“${offer.id}”的修订版 ${offer.revision} 比您修改的版本更新。未保存任何内容。`,
    revision: offer.revision,
  });
}
