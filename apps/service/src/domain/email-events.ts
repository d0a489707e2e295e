/** Every e-mail that Slipway writes, with whom it goes to and whether a person may turn it off. */
export interface EmailEventDefinition {
  recipients: EmailRecipients;
  /** Told to the people of the run in any case; only side channels can be muted. */
  mayBeMuted: boolean;
}

/**
 * `run`: addresses given at Publish. `reviewers`: everybody with the reviewer's role. `assignee`: who took the review,
 * else all reviewers. `owners`: owners of the publisher. `incident-publisher`: the incident's contact.
 * `support`: the support engineers.
 */
export type EmailRecipients =
  "run" | "run-and-engineering" | "reviewers" | "assignee" | "owners" | "incident-publisher" | "support";

export const emailEvents = {
  "publish-failed": { recipients: "run", mayBeMuted: false },
  "preview-available": { recipients: "run", mayBeMuted: false },
  "publish-canceled": { recipients: "run", mayBeMuted: false },
  "offer-live": { recipients: "run", mayBeMuted: false },
  "changes-requested": { recipients: "run-and-engineering", mayBeMuted: false },
  "approved-with-advice": { recipients: "run", mayBeMuted: false },
  "sign-off-due": { recipients: "run", mayBeMuted: false },
  "review-requested": { recipients: "reviewers", mayBeMuted: true },
  "review-due": { recipients: "assignee", mayBeMuted: true },
  "review-comment-for-publisher": { recipients: "run", mayBeMuted: true },
  "review-comment-for-reviewer": { recipients: "assignee", mayBeMuted: true },
  "waiver-requested": { recipients: "reviewers", mayBeMuted: true },
  "waiver-decided": { recipients: "owners", mayBeMuted: true },
  "lead-undeliverable": { recipients: "owners", mayBeMuted: false },
  "incident-opened": { recipients: "support", mayBeMuted: true },
  "incident-confirmed": { recipients: "incident-publisher", mayBeMuted: false },
  "incident-answered": { recipients: "incident-publisher", mayBeMuted: false },
  "incident-replied": { recipients: "support", mayBeMuted: true },
} as const satisfies Record<string, EmailEventDefinition>;

export type EmailEvent = keyof typeof emailEvents;
