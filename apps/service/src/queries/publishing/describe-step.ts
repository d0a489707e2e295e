import type { Message, Step, StepId } from "@slipway/contracts";
import type { RunMessageRow } from "#database/repositories/run-message.ts";
import type { RunStepRow } from "#database/repositories/run-step.ts";
import type { FlowConfig } from "#config/config.ts";
import { stepTitle, type StepDefinition } from "#domain/steps.ts";
import type { StepDuration } from "./step-durations.ts";

export interface StepFacts {
  operatorName: string;
  estimates: FlowConfig["estimates"];
  row?: RunStepRow | undefined;
  messages?: readonly RunMessageRow[];
  history?: StepDuration | undefined;
  queuePlace?: number | undefined;
}

/** One step as Status shows it; without a row of a run it has not been started. */
export function describeStep(definition: StepDefinition & { id: StepId }, facts: StepFacts): Step {
  const { row, history, queuePlace } = facts;
  const estimate = definition.estimates[facts.estimates];
  return {
    id: definition.id,
    title: stepTitle(definition, facts.operatorName),
    description: definition.description,
    ...(estimate === undefined ? {} : { estimate }),
    status: row?.status ?? "notStarted",
    progress: row?.progress ?? 0,
    ...(row === undefined ? {} : timesOf(row)),
    ...(history === undefined ? {} : { history }),
    ...(queuePlace === undefined ? {} : { queuePlace }),
    messages: (facts.messages ?? []).filter((message) => message.step === definition.id).map(describeMessage),
  };
}

function timesOf(row: RunStepRow): Partial<Step> {
  return {
    ...(row.started_at === null ? {} : { startedAt: row.started_at.toISOString() }),
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at.toISOString() }),
    ...(row.reused_from_run === null ? {} : { reusedFromRun: row.reused_from_run }),
    ...(row.due_at === null ? {} : { dueAt: row.due_at.toISOString() }),
  };
}

export function describeMessage(row: RunMessageRow): Message {
  return { level: row.level, at: row.at.toISOString(), code: row.code, ...row.details };
}
