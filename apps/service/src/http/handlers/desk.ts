import type { HandlerGroup } from "../handler.ts";

/** Inbox, history, rules, mailbox and statistics. */
export const deskHandlers = {} satisfies HandlerGroup;
