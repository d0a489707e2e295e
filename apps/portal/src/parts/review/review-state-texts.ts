import { defineTexts } from "#texts/catalogue.ts";

/** States of a review, as people read them. */
export const reviewStateTexts = defineTexts(
  {
    waiting: "Waiting",
    approved: "Approved",
    "approved-with-advice": "Approved with advice",
    "changes-requested": "Changes requested",
    withdrawn: "Withdrawn",
    overdue: "Overdue",
  },
  {
    waiting: "等待中",
    approved: "已批准",
    "approved-with-advice": "已批准并附建议",
    "changes-requested": "已要求更改",
    withdrawn: "已撤回",
    overdue: "已逾期",
  },
);
