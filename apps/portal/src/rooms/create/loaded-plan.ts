import type { ProductPage } from "@slipway/contracts";
import type { ProductAddress } from "#parts/storefront/product-address.ts";

/** A plan with its form, and the product that it belongs to. */
export interface LoadedPlan {
  product: ProductAddress;
  isPreview: boolean;
  page: ProductPage;
  plan: ProductPage["plans"][number];
  createUiDefinition: string;
  mainTemplate: string;
}
