import { changeIncident } from "#commands/incidents/change-incident.ts";
import { createIncident } from "#commands/incidents/create-incident.ts";
import { replyToIncident } from "#commands/incidents/reply-to-incident.ts";
import { replayLead } from "#commands/leads/replay-lead.ts";
import { getIncident } from "#queries/incidents/get-incident.ts";
import { listIncidents } from "#queries/incidents/list-incidents.ts";
import { listLeads } from "#queries/leads/list-leads.ts";
import type { HandlerGroup } from "../handler.ts";

/** Incidents and leads. */
export const operatorHandlers = {
  listIncidents: (context, { query }) => listIncidents(context, query),
  createIncident: (context, { params, body }) => createIncident(context, { ...params, ...body }),
  getIncident: (context, { params }) => getIncident(context, params),
  replyToIncident: (context, { params, body }) => replyToIncident(context, { ...params, ...body }),
  changeIncident: (context, { params, body }) => changeIncident(context, { ...params, ...body }),
  listLeads: (context, { params, query }) => listLeads(context, { ...params, ...query }),
  replayLead: (context, { params }) => replayLead(context, params),
} satisfies HandlerGroup;
