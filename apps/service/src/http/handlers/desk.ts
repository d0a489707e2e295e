import { Readable } from "node:stream";
import type { FastifyRequest } from "fastify";
import { resetRuleEnforcement } from "#commands/rules/reset-rule-enforcement.ts";
import { setRuleEnforcement } from "#commands/rules/set-rule-enforcement.ts";
import { exportHistory } from "#queries/desk/export-history.ts";
import { getMail } from "#queries/desk/get-mail.ts";
import { getRuleStatistics } from "#queries/desk/get-rule-statistics.ts";
import { getStepStatistics } from "#queries/desk/get-step-statistics.ts";
import { listApprovals } from "#queries/desk/list-approvals.ts";
import { listHistory } from "#queries/desk/list-history.ts";
import { listInbox } from "#queries/desk/list-inbox.ts";
import { listMailbox } from "#queries/desk/list-mailbox.ts";
import { getRule } from "#queries/rules/get-rule.ts";
import { listRules } from "#queries/rules/list-rules.ts";
import { ServiceError } from "#service-error.ts";
import type { HandlerGroup } from "../handler.ts";
import { isLocal } from "../is-local.ts";
import { reply } from "../reply.ts";

/** E-mails hold links that sign people in: the mailbox is for whoever sits at the machine, not for a network. */
function requireLocal(request: FastifyRequest): void {
  if (isLocal(request)) return;
  throw new ServiceError("forbidden", {
    detail: "The mailbox opens only on the machine that the server runs on.",
    detailZh: "邮箱只能在运行服务器的计算机上打开。",
  });
}

/** Inbox, history, rules, mailbox and statistics. */
export const deskHandlers = {
  listInbox: (context) => listInbox(context),
  listHistory: async (context, { query }) => {
    if (query.format !== "csv") return listHistory(context, query);
    return reply(undefined, {
      stream: Readable.from([await exportHistory(context, query)]),
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="history.csv"',
      },
    });
  },
  listRules: (context) => listRules(context),
  getRule: (context, { params }) => getRule(context, params),
  resetRuleEnforcement: (context, { params }) => resetRuleEnforcement(context, params),
  setRuleEnforcement: (context, { params, body }) => setRuleEnforcement(context, { ...params, ...body }),
  listMailbox: async (context, { query, request }) => {
    requireLocal(request);
    return listMailbox(context, query);
  },
  getMail: async (context, { params, request }) => {
    requireLocal(request);
    return getMail(context, params);
  },
  listApprovals: (context, { query }) => listApprovals(context, query),
  getStepStatistics: (context, { query }) => getStepStatistics(context, query),
  getRuleStatistics: (context, { query }) => getRuleStatistics(context, query),
} satisfies HandlerGroup;
