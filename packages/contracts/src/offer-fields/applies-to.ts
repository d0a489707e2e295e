import type { OfferField } from "./field.ts";

/** Whether a plan of this kind has the field; a plan without a kind is asked only for what every plan has. */
export function appliesTo(field: OfferField, kind: unknown): boolean {
  return field.kinds === undefined || field.kinds.some((candidate) => candidate === kind);
}
