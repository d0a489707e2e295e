import { deployPlan } from "#commands/storefront/deploy-plan.ts";
import { getCreateForm } from "#queries/storefront/get-create-form.ts";
import { getStorefrontOffer } from "#queries/storefront/get-storefront-offer.ts";
import { previewDeployment } from "#queries/storefront/preview-deployment.ts";
import { searchStorefront } from "#queries/storefront/search-storefront.ts";
import type { HandlerGroup } from "../handler.ts";

/** The storefront. */
export const storefrontHandlers = {
  searchStorefront: (context, { query }) => searchStorefront(context, query),
  getStorefrontOffer: (context, { params, query }) => getStorefrontOffer(context, { ...params, ...query }),
  getCreateForm: (context, { params, query }) => getCreateForm(context, { ...params, ...query }),
  previewDeployment: (context, { params, query, body }) =>
    previewDeployment(context, { ...params, ...query, ...body }),
  deployPlan: (context, { params, query, body }) => deployPlan(context, { ...params, ...query, ...body }),
} satisfies HandlerGroup;
