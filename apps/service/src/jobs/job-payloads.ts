/** What each job is told: identities only, so that a job always reads the newest state. */
export interface JobPayloads {
  "run-step": { runId: string; step: string };
  "send-email": { emailId: string };
  "deliver-lead": { leadId: string };
  "warn-due-dates": Record<string, never>;
  "reap-runs": Record<string, never>;
  "chain-audit": Record<string, never>;
  "clean-up": Record<string, never>;
}
export type JobName = keyof JobPayloads;
