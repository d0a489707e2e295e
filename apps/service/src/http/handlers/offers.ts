import type { HandlerGroup } from "../handler.ts";

/** Offers and their drafts. */
export const offerHandlers = {} satisfies HandlerGroup;
