import type { StepId } from "@slipway/contracts";
import type { JobWithMetadata, PgBoss } from "pg-boss";
import type { Services } from "#compose.ts";
import { measureJob } from "#metrics/job-durations.ts";
import { inSpan } from "#telemetry/tracing.ts";
import { chainAudit } from "./chain-audit.ts";
import { cleanUp } from "./clean-up.ts";
import { deliverLead } from "./deliver-lead.ts";
import type { JobName, JobPayloads } from "./job-payloads.ts";
import { queues } from "./queues.ts";
import { reapMessages } from "./reap-messages.ts";
import { reapRuns } from "./reap-runs.ts";
import { runStep } from "./run-step.ts";
import { sendEmail } from "./send-email.ts";
import { warnDueDates } from "./warn-due-dates.ts";

type JobHandler<N extends JobName> = (
  services: Services,
  payload: JobPayloads[N],
  attempt: { isLast: boolean },
) => Promise<void>;

/** What each queue's jobs do. */
const jobHandlers: { [N in JobName]: JobHandler<N> } = {
  "run-step": (services, { runId, step }, { isLast }) =>
    runStep(services, { runId, step: step as StepId, isLast }),
  "send-email": (services, { emailId }, { isLast }) => sendEmail(services, { emailId, isLast }),
  "deliver-lead": (services, { leadId }, { isLast }) => deliverLead(services, { leadId, isLast }),
  "warn-due-dates": (services) => warnDueDates(services),
  "reap-runs": async (services) => {
    await reapRuns(services);
    await reapMessages(services);
  },
  "chain-audit": (services) => chainAudit(services),
  "clean-up": (services) => cleanUp(services),
};

/** Queues whose jobs belong to publishers; a worker does several of them at a time. */
const shared: readonly JobName[] = ["run-step", "send-email", "deliver-lead"];
const pollSeconds = 2;

/** Fetches jobs of every queue until the services stop; those with a timetable are put on it. */
export async function startWorker(services: Services): Promise<void> {
  const { boss } = services.jobs;
  for (const name of Object.keys(queues) as JobName[]) {
    const { cron } = queues[name];
    if (cron !== undefined) await boss.schedule(name, cron);
    const localConcurrency = shared.includes(name) ? services.config.worker.concurrency : 1;
    const options = {
      includeMetadata: true as const,
      pollingIntervalSeconds: pollSeconds,
      // A job whose delay has passed, or whose call came while every worker was busy, wakes nobody.
      notifyPollingIntervalSeconds: pollSeconds,
      batchSize: 1,
      localConcurrency,
      // One place is left to the others: no publisher has a whole worker.
      ...(localConcurrency > 1 ? { localGroupConcurrency: localConcurrency - 1 } : {}),
    };
    await boss.work(name, options, async (jobs: JobWithMetadata<JobPayloads[JobName]>[]) => {
      for (const job of jobs) await work(services, name, job);
      lookAgain(boss, name);
    });
  }
}

/** More may wait than has called: whoever has done a job looks for the next at once, and not at its next turn to poll. */
function lookAgain(boss: PgBoss, name: JobName): void {
  for (const { id, name: queue } of boss.getWipData()) if (queue === name) boss.notifyWorker(id);
}

async function work<N extends JobName>(
  services: Services,
  name: N,
  job: JobWithMetadata<JobPayloads[N]>,
): Promise<void> {
  const isLast = job.retryCount >= job.retryLimit;
  const { traceparent, ...payload } = job.data as JobPayloads[N] & { traceparent?: string };
  const facts = { "slipway.queue": name, "slipway.attempt": job.retryCount + 1 };
  try {
    await inSpan({ name: `job ${name}`, kind: "consumer", facts, parent: traceparent }, () =>
      measureJob(name, () => jobHandlers[name](services, payload as JobPayloads[N], { isLast })),
    );
  } catch (error) {
    services.log.warn({ err: error, job: name, attempt: job.retryCount + 1 }, "a job failed");
    throw error;
  }
}
