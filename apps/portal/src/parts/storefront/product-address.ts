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

/** What links to a preview's pages add to their addresses. */
export function previewSearch(isPreview: boolean): { preview?: true } {
  return isPreview ? { preview: true } : {};
}

/** What calls about a preview add. */
export function previewQuery(isPreview: boolean): { preview?: "true" } {
  return isPreview ? { preview: "true" } : {};
}
