import type { HandlerGroup } from "../handler.ts";

/** The publishing flow. */
export const publishingHandlers = {} satisfies HandlerGroup;
