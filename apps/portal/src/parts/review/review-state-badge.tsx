import { Badge, type BadgeProps } from "@fluentui/react-components";
import type { ReviewSummary } from "@slipway/contracts";
import { useTexts } from "#texts/use-texts.ts";
import { reviewStateTexts } from "./review-state-texts.ts";

const colors: Record<ReviewSummary["state"], NonNullable<BadgeProps["color"]>> = {
  waiting: "warning",
  approved: "success",
  "approved-with-advice": "success",
  "changes-requested": "danger",
  withdrawn: "subtle",
};

/** The review's state in words and colour. */
export function ReviewStateBadge({ state }: { state: ReviewSummary["state"] }) {
  const texts = useTexts(reviewStateTexts);
  return (
    <Badge appearance="tint" color={colors[state]} shape="rounded" size="large">
      {texts[state]}
    </Badge>
  );
}
