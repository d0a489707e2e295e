import type { HandlerGroup } from "../handler.ts";

/** Incidents and leads. */
export const operatorHandlers = {} satisfies HandlerGroup;
