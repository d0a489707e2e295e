import { z } from "zod";
import { defineEndpoint } from "../endpoint.ts";
import { Guid, OfferId, PageQuery, PlanId, PublisherId, pageOf } from "../schemas/basics.ts";
import { QueryFlag } from "../schemas/query-flag.ts";
import { DeploymentPreview, ProductPage, StorefrontCard } from "../schemas/storefront.ts";

const params = z.object({ publisherId: PublisherId, offerId: OfferId });
const planParams = params.extend({ planId: PlanId });
const slotQuery = z.object({ preview: QueryFlag.optional() });

export const storefrontEndpoints = {
  searchStorefront: defineEndpoint({
    tag: "Storefront",
    summary: "Search live offers; with `preview`, those that the caller's subscriptions may preview",
    query: PageQuery.extend({
      text: z.string().max(200).optional(),
      category: z.string().optional(),
      preview: QueryFlag.optional(),
    }),
    response: pageOf(StorefrontCard),
  }),
  getStorefrontOffer: defineEndpoint({
    tag: "Storefront",
    summary: "A product page",
    params,
    query: slotQuery,
    response: ProductPage,
    errors: ["offer-not-found", "subscription-not-granted"],
  }),
  getCreateForm: defineEndpoint({
    tag: "Storefront",
    summary: "A plan's create form and main template, as the Azure portal would load them",
    params: planParams,
    query: slotQuery,
    response: z.object({
      createUiDefinition: z.string(),
      mainTemplate: z.string(),
      packageVersion: z.string(),
      kind: z.enum(["solutionTemplate", "managedApplication"]),
    }),
    errors: ["plan-not-found", "subscription-not-granted"],
  }),
  previewDeployment: defineEndpoint({
    tag: "Storefront",
    summary: "What a deployment with these parameters would create",
    params: planParams,
    query: slotQuery,
    body: z.object({
      parameters: z.record(z.string(), z.unknown()),
      subscriptionId: Guid.optional(),
      resourceGroup: z.string().optional(),
      location: z.string().optional(),
    }),
    response: DeploymentPreview,
    errors: ["plan-not-found", "subscription-not-granted"],
  }),
  deployPlan: defineEndpoint({
    tag: "Storefront",
    summary:
      "Start a deployment in the Azure portal: signed links for one subscription, and a lead with the customer's consent",
    params: planParams,
    query: slotQuery,
    body: z.object({
      subscriptionId: Guid,
      consent: z.boolean(),
      customer: z
        .object({
          firstName: z.string(),
          lastName: z.string(),
          email: z.email(),
          phone: z.string(),
          country: z.string(),
          company: z.string(),
          title: z.string(),
        })
        .partial()
        .optional(),
    }),
    response: z.object({
      azurePortalUrl: z.string(),
      templateUrl: z.string(),
      createUiDefinitionUrl: z.string(),
      command: z.string(),
      expiresAt: z.string(),
    }),
    status: 201,
    errors: ["plan-not-found", "subscription-not-granted"],
  }),
};
