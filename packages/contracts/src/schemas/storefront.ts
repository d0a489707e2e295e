import { z } from "zod";

export const StorefrontCard = z.object({
  publisherId: z.string(),
  publisherName: z.string(),
  offerId: z.string(),
  title: z.string(),
  summary: z.string(),
  logo: z.string().optional(),
  categories: z.array(z.string()),
  isPreview: z.boolean(),
});
export type StorefrontCard = z.infer<typeof StorefrontCard>;

/** The immutable product page made by step 3: sanitised texts, re-hosted images, plans. */
export const ProductPage = z.object({
  publisherId: z.string(),
  publisherName: z.string(),
  offerId: z.string(),
  runNumber: z.int().optional(),
  contentHash: z.string(),
  isPreview: z.boolean(),
  title: z.string(),
  summary: z.string(),
  longSummary: z.string(),
  descriptionHtml: z.string(),
  categories: z.array(z.string()),
  logos: z.record(z.string(), z.string()),
  hero: z.string().optional(),
  screenshots: z.array(z.object({ name: z.string(), url: z.string() })),
  videos: z.array(z.object({ name: z.string(), url: z.string(), thumbnail: z.string().optional() })),
  usefulLinks: z.array(z.object({ title: z.string(), url: z.string() })),
  privacyUrl: z.string().optional(),
  termsHtml: z.string(),
  support: z.object({ url: z.string().optional() }),
  plans: z.array(
    z.object({
      planId: z.string(),
      title: z.string(),
      summary: z.string(),
      descriptionHtml: z.string(),
      kind: z.enum(["solutionTemplate", "managedApplication"]),
      packageVersion: z.string(),
      packageHash: z.string(),
      isPrivate: z.boolean(),
      regions: z.array(z.string()).optional(),
      monthlyPriceUsd: z.number().optional(),
    }),
  ),
});
export type ProductPage = z.infer<typeof ProductPage>;

/** What a deployment would create, from expanding the template with the form's outputs. */
export const DeploymentPreview = z.object({
  resources: z.array(
    z.object({
      type: z.string(),
      name: z.string(),
      location: z.string().optional(),
      apiVersion: z.string().optional(),
      scope: z.string().optional(),
      isConditional: z.boolean(),
    }),
  ),
  outputs: z.record(z.string(), z.unknown()),
  problems: z.array(z.object({ message: z.string(), pointer: z.string().optional() })),
});
export type DeploymentPreview = z.infer<typeof DeploymentPreview>;
