import { useState } from "react";
import { Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import type { Review } from "@slipway/contracts";
import { useCommand } from "#api/use-command.ts";
import { useTexts } from "#texts/use-texts.ts";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { reviewTexts } from "./review-texts.ts";

const useStyles = makeStyles({
  form: { display: "grid", rowGap: tokens.spacingVerticalM },
  text: { margin: 0 },
});

interface ApproveDialogProps {
  review: Review;
  withAdvice: boolean;
  onClose: () => void;
}

/** Approves, with advice if wanted, after saying that the offer goes live by it. */
export function ApproveDialog({ review, withAdvice, onClose }: ApproveDialogProps) {
  const styles = useStyles();
  const texts = useTexts(reviewTexts);
  const [advice, setAdvice] = useState("");
  const { publisherId, reviewId, offerName } = review;
  const approve = useCommand("approveReview", {
    changes: ["getReview", "listReviews", "getStatus", "listInbox"],
    onSuccess: onClose,
  });
  const body = withAdvice ? { advice: advice.trim() } : {};
  return (
    <ConfirmDialog
      isOpen
      title={withAdvice ? texts.adviceTitle(offerName) : texts.approveTitle(offerName)}
      confirmLabel={withAdvice ? texts.approveWithAdvice : texts.approve}
      isBusy={approve.isPending}
      isDisabled={withAdvice && advice.trim() === ""}
      error={approve.error}
      onConfirm={() => approve.mutate({ params: { publisherId, reviewId }, body })}
      onClose={onClose}
    >
      <div className={styles.form}>
        <p className={styles.text}>{withAdvice ? texts.adviceText : texts.approveText}</p>
        {review.openThreads > 0 && <p className={styles.text}>{texts.openThreads(review.openThreads)}</p>}
        {withAdvice && (
          <Field label={texts.advice} required>
            <Textarea
              value={advice}
              rows={6}
              maxLength={10_000}
              onChange={(_, { value }) => setAdvice(value)}
            />
          </Field>
        )}
      </div>
    </ConfirmDialog>
  );
}
