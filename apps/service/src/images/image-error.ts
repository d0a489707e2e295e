import type { Bilingual } from "@slipway/contracts/offer-fields";

/** Bytes that are no image Slipway shows; the reason is for the person who uploaded them. */
export class ImageError extends Error {
  readonly reason: Bilingual;

  constructor(reason: Bilingual, options?: ErrorOptions) {
    super(reason.en, options);
    this.name = "ImageError";
    this.reason = reason;
  }
}
