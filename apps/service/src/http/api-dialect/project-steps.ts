import type { Text } from "@slipway/contracts";
import type { FlowConfig } from "#config/config.ts";
import type { RunMessageRow } from "#database/repositories/run-message.ts";
import type { StepDefinition } from "#domain/steps.ts";
import type { RunRecords } from "#queries/operations/read-operations.ts";
import { escapeHtml } from "../page.ts";
import { toWireTime } from "./wire-time.ts";

export interface StepFacts {
  estimates: FlowConfig["estimates"];
  language: keyof Text;
  /** The latest operation is shown as running although it has ended. */
  isYoung: boolean;
}

/** A step in the answers of status and operations (cpp-api 5). */
export interface WireStep {
  estimatedTimeFrame?: string;
  id: string;
  stepName: string;
  description: string;
  status: string;
  messages: WireMessage[];
  progressPercentage: number;
}

export interface WireMessage {
  messageHtml: string;
  level: RunMessageRow["level"];
  timestamp: string;
}

/** Steps in publishing order; all `notStarted` without a run. */
export function projectSteps(
  definitions: readonly StepDefinition[],
  records: RunRecords | undefined,
  facts: StepFacts,
): WireStep[] {
  return definitions.map((definition) => {
    const row = records?.steps.find((step) => step.step === definition.id);
    const status = hideEnd(row?.status ?? "notStarted", facts.isYoung);
    const estimate = definition.estimates[facts.estimates];
    const messages = (records?.messages ?? []).filter((message) => message.step === definition.id);
    return {
      ...(estimate === undefined ? {} : { estimatedTimeFrame: estimate[facts.language] }),
      id: definition.wireId,
      stepName: definition.wireName,
      description: definition.description[facts.language],
      status,
      messages: messages.map((message) => projectMessage(message, facts.language)),
      progressPercentage: status === "complete" ? 100 : (row?.progress ?? 0),
    };
  });
}

/** While a run is shown as running, nobody is awaited and nothing has failed yet. */
function hideEnd(status: string, isYoung: boolean): string {
  if (!isYoung) return status;
  return (
    { waitingForPublisherReview: "notStarted", waitingForApproval: "notStarted", blocked: "inProgress" }[
      status
    ] ?? status
  );
}

export function projectMessage({ level, at, details }: RunMessageRow, language: keyof Text): WireMessage {
  const { text, next, link } = details;
  const sentences = [text[language], next?.[language]].filter((each) => each !== undefined).join(" ");
  const more = link === undefined ? "" : ` <a href="${escapeHtml(link)}">${escapeHtml(link)}</a>`;
  return { messageHtml: escapeHtml(sentences) + more, level, timestamp: toWireTime(at) };
}
