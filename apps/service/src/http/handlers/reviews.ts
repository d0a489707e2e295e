import type { HandlerGroup } from "../handler.ts";

/** Reviews. */
export const reviewHandlers = {} satisfies HandlerGroup;
