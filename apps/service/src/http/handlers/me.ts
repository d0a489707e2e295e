import type { HandlerGroup } from "../handler.ts";

/** Who is calling. */
export const meHandlers = {} satisfies HandlerGroup;
