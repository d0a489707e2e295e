import type { HandlerGroup } from "../handler.ts";

/** Publishers and their users. */
export const publisherHandlers = {} satisfies HandlerGroup;
