import type { Services } from "#compose.ts";
import { findStepResult } from "#database/repositories/step-result.ts";
import { parseDefinition } from "#definition/parse-definition.ts";
import type { NewMessage } from "#domain/message.ts";
import { LeadError } from "#leads/lead-error.ts";
import { leadTestKey } from "#leads/lead-test-key.ts";
import { makeTestLead } from "#leads/lead.ts";
import { readLeadSettings } from "#leads/read-lead-settings.ts";
import { nameOf } from "#commands/offers/offer-names.ts";
import type { StepPlace } from "./step-outcome.ts";

/** What came of the lead destination. */
export interface LeadRegistration {
  succeeded: boolean;
  messages: NewMessage[];
  /** Key under which a test that was made now is remembered. */
  key?: string;
}

const pointer = "/offer/microsoft-azure-marketplace.leadDestination";

/**
 * Connects the lead destination and sends it one test lead; within 24 hours of a test of the same settings it is left
 * alone. A repeat of the job sends the same lead again, which the destination can tell by its id.
 */
export async function registerLeads(
  services: Services,
  { offer, run, submission }: StepPlace,
): Promise<LeadRegistration> {
  const key = { publisherId: offer.publisher_id, offerId: offer.id };
  const definition = parseDefinition(submission.definition);
  const { kind, settings } = await readLeadSettings(services, key, definition);
  const destination = services.leadDestinations.find(kind);
  if (destination === undefined) return { succeeded: true, messages: [withoutDestination] };
  const testKey = leadTestKey(key, { kind, settings });
  const recorded = await findStepResult(services.db, testKey, services.clock.now());
  if (recorded !== undefined) return { succeeded: true, messages: [recentlyTested(kind)] };
  try {
    await destination.connect(settings);
    await destination.deliver(
      makeTestLead({ ...key, title: nameOf(definition, offer.id) }, run.started_at),
      settings,
    );
    return { succeeded: true, messages: [tested(kind)], key: testKey };
  } catch (error) {
    if (!(error instanceof LeadError)) throw error;
    return { succeeded: false, messages: [refused(kind, error)] };
  }
}

const withoutDestination: NewMessage = {
  level: "information",
  code: "leads.none",
  text: { en: "No lead destination is set.", "zh-CN": "未设置潜在顾客目标。" },
};

function tested(kind: string): NewMessage {
  const text = { en: `${kind} took a test lead.`, "zh-CN": `${kind} 已接收测试潜在顾客。` };
  return { level: "information", code: "leads.tested", text };
}

function recentlyTested(kind: string): NewMessage {
  const text = {
    en: `${kind} took a test lead within the last 24 hours; it was not sent another one.`,
    "zh-CN": `${kind} 在过去 24 小时内已接收过测试潜在顾客；未再次发送。`,
  };
  return { level: "information", code: "leads.tested-recently", text };
}

function refused(kind: string, { reason }: LeadError): NewMessage {
  return {
    level: "error",
    code: "leads.test-failed",
    pointer,
    text: {
      en: `${kind} did not take the test lead: ${reason.en}`,
      "zh-CN": `${kind} 未接收测试潜在顾客：${reason["zh-CN"]}`,
    },
    next: {
      en: "Correct the lead destination on the Marketplace tab, then publish again.",
      "zh-CN": "请在“市场”选项卡中更正潜在顾客目标，然后重新发布。",
    },
  };
}
