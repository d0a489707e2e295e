import type { ProductPage } from "@slipway/contracts";

/** The immutable part of a product page; who looks at it, and in which slot, is added when it is shown. */
export type StoredProductPage = Omit<ProductPage, "isPreview" | "runNumber" | "publisherName">;
