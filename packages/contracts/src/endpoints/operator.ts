import { z } from "zod";
import { defineEndpoint } from "../endpoint.ts";
import { PageQuery, PublisherId, Text, Time, pageOf } from "../schemas/basics.ts";
import { RuleSummary } from "../schemas/finding.ts";
import { Incident, IncidentSummary, incidentStates } from "../schemas/incident.ts";
import { HistoryEntry } from "../schemas/user.ts";

const incidentParams = z.object({ publisherId: PublisherId, incidentId: z.string() });
const FileRef = z.object({ uploadId: z.string() });
const Mail = z.object({
  emailId: z.string(),
  at: Time,
  event: z.string(),
  to: z.string(),
  subject: z.string(),
  /** `kept`: it reached nobody, since no mail server is configured, or was none for a week. */
  state: z.enum(["waiting", "kept", "sent", "failed"]),
  publisherId: z.string().optional(),
  offerId: z.string().optional(),
});
const LeadDelivery = z.object({
  leadId: z.string(),
  at: Time,
  offerId: z.string(),
  leadSource: z.string(),
  isTest: z.boolean(),
  destination: z.string(),
  state: z.enum(["waiting", "delivered", "dead"]),
  attempts: z.int(),
  lastError: z.string().optional(),
});

export const operatorEndpoints = {
  listIncidents: defineEndpoint({
    tag: "Incidents",
    summary: "Incidents that the caller may see",
    query: PageQuery.extend({
      state: z.enum(incidentStates).optional(),
      publisherId: PublisherId.optional(),
    }),
    response: pageOf(IncidentSummary),
  }),
  createIncident: defineEndpoint({
    tag: "Incidents",
    summary: "Ask for help, with the operation attached",
    params: z.object({ publisherId: PublisherId }),
    body: z.object({
      offerId: z.string().optional(),
      runNumber: z.int().optional(),
      step: z.string().optional(),
      problemType: z.string(),
      category: z.string(),
      title: z.string().trim().min(1).max(200),
      description: z.string().trim().min(1).max(20_000),
      contact: z.object({ name: z.string().min(1), email: z.email(), phone: z.string().optional() }),
      files: z.array(FileRef).max(10).optional(),
    }),
    response: Incident,
    status: 201,
  }),
  getIncident: defineEndpoint({
    tag: "Incidents",
    summary: "An incident with its thread",
    params: incidentParams,
    response: Incident,
    errors: ["incident-not-found"],
  }),
  replyToIncident: defineEndpoint({
    tag: "Incidents",
    summary: "Write in an incident",
    params: incidentParams,
    body: z.object({
      text: z.string().trim().min(1).max(20_000),
      files: z.array(FileRef).max(10).optional(),
    }),
    response: Incident,
    status: 201,
    errors: ["incident-not-found"],
  }),
  changeIncident: defineEndpoint({
    tag: "Incidents",
    summary: "Change state or severity",
    params: incidentParams,
    body: z.object({
      state: z.enum(incidentStates).optional(),
      severity: z.enum(["low", "normal", "high"]).optional(),
    }),
    response: Incident,
    errors: ["incident-not-found"],
  }),
  listLeads: defineEndpoint({
    tag: "Leads",
    summary: "Leads and how their delivery went",
    params: z.object({ publisherId: PublisherId }),
    query: PageQuery,
    response: pageOf(LeadDelivery),
  }),
  replayLead: defineEndpoint({
    tag: "Leads",
    summary: "Send a dead lead again",
    params: z.object({ publisherId: PublisherId, leadId: z.string() }),
    response: LeadDelivery,
    errors: ["lead-not-found"],
  }),
  listHistory: defineEndpoint({
    tag: "History",
    summary: "Audit history, newest first; `format=csv` answers a file",
    query: PageQuery.extend({
      event: z.string().optional(),
      publisherId: PublisherId.optional(),
      offerId: z.string().optional(),
      user: z.string().optional(),
      from: Time.optional(),
      to: Time.optional(),
      format: z.enum(["json", "csv"]).optional(),
    }),
    response: pageOf(HistoryEntry),
  }),
  listRules: defineEndpoint({
    tag: "Certification",
    summary: "Every certification rule with its enforcement",
    response: z.object({ ruleSet: z.string(), rules: z.array(RuleSummary) }),
  }),
  getRule: defineEndpoint({
    tag: "Certification",
    summary: "One rule: why, and how to fix",
    params: z.object({ ruleId: z.string() }),
    response: RuleSummary.extend({ why: Text, fix: Text }),
    errors: ["rule-not-found"],
  }),
  setRuleEnforcement: defineEndpoint({
    tag: "Certification",
    summary: "Block, warn or only observe",
    params: z.object({ ruleId: z.string() }),
    body: z.object({ enforcement: z.enum(["block", "warn", "observe"]) }),
    response: RuleSummary,
    errors: ["rule-not-found"],
  }),
  resetRuleEnforcement: defineEndpoint({
    tag: "Certification",
    summary: "Let the rule set decide again what a rule's findings do",
    params: z.object({ ruleId: z.string() }),
    response: RuleSummary,
    errors: ["rule-not-found"],
  }),
  listMailbox: defineEndpoint({
    tag: "Mailbox",
    summary: "E-mails that this server wrote (local mailbox)",
    query: PageQuery.extend({ to: z.string().optional() }),
    response: pageOf(Mail),
  }),
  getMail: defineEndpoint({
    tag: "Mailbox",
    summary: "One e-mail, text and HTML",
    params: z.object({ emailId: z.string() }),
    response: Mail.extend({ text: z.string(), html: z.string(), messageId: z.string() }),
    errors: ["email-not-found"],
  }),
};
