import { useParams, useSearch } from "@tanstack/react-router";

export interface ProductAddress {
  publisherId: string;
  offerId: string;
}

/** The product that the page's address names, and whether its preview is meant. */
export function useProductAddress(): { product: ProductAddress; isPreview: boolean } {
  const { publisherId = "", offerId = "" } = useParams({ strict: false }) as Partial<ProductAddress>;
  const { preview } = useSearch({ strict: false }) as { preview?: unknown };
  return { product: { publisherId, offerId }, isPreview: preview === true };
}

/** What calls and links add for a preview; live products have nothing in their addresses. */
export function previewQuery(isPreview: boolean): { preview?: true } {
  return isPreview ? { preview: true } : {};
}
