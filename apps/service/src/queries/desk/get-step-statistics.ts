import type { CallOutput } from "@slipway/contracts/client";
import type { Context } from "#context.ts";
import { measureSteps } from "#database/repositories/statistics.ts";
import { stepsOf, stepTitle } from "#domain/steps.ts";

const azureApplications = "microsoft-azure-applications";
const day = 24 * 60 * 60 * 1000;
/** How far statistics look back unless told otherwise. */
export const defaultDays = 90;

/** The moment from which on the last `days` days count. */
export function since(now: Date, days: number | undefined): Date {
  return new Date(now.getTime() - (days ?? defaultDays) * day);
}

/** How long each step took over all publishers, p50 and p90 in seconds, in the order of the flow. */
export async function getStepStatistics(
  { services }: Context,
  input: { days?: number | undefined },
): Promise<CallOutput<"getStepStatistics">> {
  const { config, clock, db } = services;
  const measured = new Map(
    (await measureSteps(db, since(clock.now(), input.days))).map((row) => [row.step, row]),
  );
  const steps = stepsOf(azureApplications).map((step) => ({
    ...(measured.get(step.id) ?? { count: 0, p50: 0, p90: 0, failed: 0 }),
    step: step.id,
    title: stepTitle(step, config.operatorName),
  }));
  return { steps };
}
