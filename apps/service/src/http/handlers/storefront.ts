import type { HandlerGroup } from "../handler.ts";

/** The storefront. */
export const storefrontHandlers = {} satisfies HandlerGroup;
