import type { HandlerGroup } from "./handler.ts";
import { deskHandlers } from "./handlers/desk.ts";
import { fileHandlers } from "./handlers/files.ts";
import { meHandlers } from "./handlers/me.ts";
import { offerHandlers } from "./handlers/offers.ts";
import { operatorHandlers } from "./handlers/operator.ts";
import { publisherHandlers } from "./handlers/publishers.ts";
import { publishingHandlers } from "./handlers/publishing.ts";
import { reviewHandlers } from "./handlers/reviews.ts";
import { storefrontHandlers } from "./handlers/storefront.ts";

/** Every handler, under its route's name. */
export const handlers: HandlerGroup = {
  ...meHandlers,
  ...publisherHandlers,
  ...offerHandlers,
  ...publishingHandlers,
  ...fileHandlers,
  ...reviewHandlers,
  ...operatorHandlers,
  ...deskHandlers,
  ...storefrontHandlers,
};
