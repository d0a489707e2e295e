export const reviewTabs = ["listing", "files", "report", "changes", "comments"] as const;
export type ReviewTab = (typeof reviewTabs)[number];

/** What the page's address says beside the review: tab, file and line. E-mails and comments link to these. */
export interface ReviewPlace {
  tab?: ReviewTab | undefined;
  /** Hash of the package. */
  package?: string | undefined;
  file?: string | undefined;
  line?: number | undefined;
}
