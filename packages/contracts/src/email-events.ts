/** Every e-mail that Slipway writes, with whom it goes to and whether a person may turn it off. */
export interface EmailEventDefinition {
  recipients: EmailRecipients;
  /**
   * What a person turns off on the account's page. Absent for what the people of a run, and who waits for an answer, are
   * told in any case.
   */
  mutedAs?: { en: string; "zh-CN": string };
}

/**
 * `run`: addresses given at Publish. `reviewers`: everybody with the reviewer's role. `assignee`: who took the review,
 * else all reviewers. `owners`: owners of the publisher. `incident-publisher`: the incident's contact.
 * `support`: the support engineers.
 */
export type EmailRecipients =
  "run" | "run-and-engineering" | "reviewers" | "assignee" | "owners" | "incident-publisher" | "support";

export const emailEvents = {
  "publish-failed": { recipients: "run" },
  "preview-available": { recipients: "run" },
  "publish-canceled": { recipients: "run" },
  "offer-live": { recipients: "run" },
  "changes-requested": { recipients: "run-and-engineering" },
  "approved-with-advice": { recipients: "run" },
  "sign-off-due": { recipients: "run" },
  "review-requested": {
    recipients: "reviewers",
    mutedAs: { en: "A review was requested", "zh-CN": "请求了评审" },
  },
  "review-due": {
    recipients: "assignee",
    mutedAs: { en: "A review is due soon", "zh-CN": "评审即将到期" },
  },
  "review-comment-for-publisher": {
    recipients: "run",
    mutedAs: { en: "A reviewer commented", "zh-CN": "评审者发表了评论" },
  },
  "review-comment-for-reviewer": {
    recipients: "assignee",
    mutedAs: { en: "A publisher answered in a review", "zh-CN": "发布者在评审中回复" },
  },
  "waiver-requested": {
    recipients: "reviewers",
    mutedAs: { en: "A waiver was requested", "zh-CN": "申请了豁免" },
  },
  "waiver-decided": {
    recipients: "owners",
    mutedAs: { en: "A waiver was decided", "zh-CN": "豁免已有决定" },
  },
  "lead-undeliverable": { recipients: "owners" },
  "incident-opened": {
    recipients: "support",
    mutedAs: { en: "An incident was opened", "zh-CN": "提交了事件" },
  },
  "incident-confirmed": { recipients: "incident-publisher" },
  "incident-answered": { recipients: "incident-publisher" },
  "incident-replied": {
    recipients: "support",
    mutedAs: { en: "A publisher answered in an incident", "zh-CN": "发布者在事件中回复" },
  },
} as const satisfies Record<string, EmailEventDefinition>;

export type EmailEvent = keyof typeof emailEvents;

/** What a person turns an e-mail off as; undefined for one that always comes. */
export function mutedAs(event: EmailEvent): EmailEventDefinition["mutedAs"] {
  return (emailEvents[event] as EmailEventDefinition).mutedAs;
}
