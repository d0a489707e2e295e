import type { HandlerGroup } from "../handler.ts";

/** Uploads and files of packages. */
export const fileHandlers = {} satisfies HandlerGroup;
