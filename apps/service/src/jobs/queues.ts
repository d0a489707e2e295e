import type { QueueOptions } from "pg-boss";
import type { JobName } from "./job-payloads.ts";

interface QueueSettings extends QueueOptions {
  notify?: boolean;
}
export interface QueueDefinition {
  settings: QueueSettings;
  /** Cron expression of a job that nobody enqueues. */
  cron?: string;
}

const day = 24 * 60 * 60;

/**
 * Every queue: how long a job may take, how often it is tried again, how soon a dead worker's job is taken over.
 * A job that ends for good stays `failed`; what a person sees of it is a row of our own (run message, e-mail, lead).
 */
export const queues: Record<JobName, QueueDefinition> = {
  "run-step": {
    settings: {
      notify: true,
      retryLimit: 5,
      retryDelay: 1,
      retryBackoff: true,
      retryDelayMax: 60,
      heartbeatSeconds: 10,
      expireInSeconds: 3600,
      deleteAfterSeconds: day,
    },
  },
  "send-email": {
    settings: {
      notify: true,
      // A mail server that is away for a day costs no e-mail.
      retryLimit: 36,
      retryDelay: 5,
      retryBackoff: true,
      retryDelayMax: 3600,
      heartbeatSeconds: 10,
      expireInSeconds: 120,
      deleteAfterSeconds: day,
    },
  },
  "deliver-lead": {
    settings: {
      notify: true,
      retryLimit: 10,
      retryDelay: 10,
      retryBackoff: true,
      retryDelayMax: 3600,
      heartbeatSeconds: 10,
      expireInSeconds: 120,
      deleteAfterSeconds: day,
    },
  },
  "warn-due-dates": { settings: maintenance(), cron: "* * * * *" },
  "reap-runs": { settings: maintenance(), cron: "* * * * *" },
  "chain-audit": { settings: maintenance(), cron: "* * * * *" },
  "clean-up": { settings: maintenance(), cron: "17 * * * *" },
};

/** Repeated by its timetable, so a failed one is not tried again. */
function maintenance(): QueueSettings {
  return {
    notify: true,
    retryLimit: 0,
    expireInSeconds: 600,
    deleteAfterSeconds: 3600,
    retentionSeconds: 3600,
  };
}
