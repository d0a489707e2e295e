import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { ReviewSummary } from "@slipway/contracts";
import { useTexts } from "#texts/use-texts.ts";
import { Time, useNow } from "#ui/time.tsx";
import { reviewStateTexts } from "./review-state-texts.ts";

const useStyles = makeStyles({
  box: { display: "inline-flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

/** When a review must be decided; marked once that is over and nobody has. */
export function DueTime({ review }: { review: Pick<ReviewSummary, "state" | "dueAt"> }) {
  const styles = useStyles();
  const texts = useTexts(reviewStateTexts);
  const now = useNow();
  const isOverdue = review.state === "waiting" && Date.parse(review.dueAt) < now;
  return (
    <span className={styles.box}>
      <Time at={review.dueAt} />
      {isOverdue && (
        <Badge appearance="tint" color="danger" shape="rounded">
          {texts.overdue}
        </Badge>
      )}
    </span>
  );
}
