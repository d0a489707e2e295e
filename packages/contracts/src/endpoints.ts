import type { Endpoint } from "./endpoint.ts";
import { fileEndpoints } from "./endpoints/files.ts";
import { meEndpoints } from "./endpoints/me.ts";
import { offerEndpoints } from "./endpoints/offers.ts";
import { operatorEndpoints } from "./endpoints/operator.ts";
import { publisherEndpoints } from "./endpoints/publishers.ts";
import { publishingEndpoints } from "./endpoints/publishing.ts";
import { reviewEndpoints } from "./endpoints/reviews.ts";
import { storefrontEndpoints } from "./endpoints/storefront.ts";
import type { RouteName } from "./routes.ts";

/** The schemas of every route, under the route's name: what the service validates, what OpenAPI prints, what clients type. */
export const endpoints = {
  ...meEndpoints,
  ...publisherEndpoints,
  ...offerEndpoints,
  ...publishingEndpoints,
  ...fileEndpoints,
  ...reviewEndpoints,
  ...operatorEndpoints,
  ...storefrontEndpoints,
} satisfies Record<RouteName, Endpoint>;

export type Endpoints = typeof endpoints;
