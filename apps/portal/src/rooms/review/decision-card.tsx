import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { Review } from "@slipway/contracts";
import { useMe } from "#app/use-session.ts";
import { findPolicy } from "#parts/review/policies.ts";
import { reviewStateTexts } from "#parts/review/review-state-texts.ts";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { Time } from "#ui/time.tsx";
import { reviewTexts } from "./review-texts.ts";
import { whyNot } from "./why-not.ts";

const useStyles = makeStyles({
  bar: { marginBottom: tokens.spacingVerticalXL, paddingBlock: tokens.spacingVerticalS },
  body: { whiteSpace: "normal", overflowWrap: "anywhere" },
  text: { margin: `${tokens.spacingVerticalXS} 0 0`, whiteSpace: "pre-wrap" },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: "20px" },
});

/** What was decided and why; or, while it waits, why this person may not decide. */
export function DecisionCard({ review }: { review: Review }) {
  const styles = useStyles();
  const texts = useTexts(reviewTexts);
  const me = useMe();
  const reason = whyNot(review, me);
  if (review.decision !== undefined) return <Decision review={review} decision={review.decision} />;
  if (reason === undefined) return null;
  return (
    <MessageBar intent="info" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        {reason !== "publisherSide" && <MessageBarTitle>{texts.mayNotDecide}</MessageBarTitle>}{" "}
        {texts[reason]}
      </MessageBarBody>
    </MessageBar>
  );
}

function Decision({ review, decision }: { review: Review; decision: NonNullable<Review["decision"]> }) {
  const styles = useStyles();
  const texts = useTexts(reviewTexts);
  const states = useTexts(reviewStateTexts);
  const read = useReader();
  const isApproval = review.state === "approved" || review.state === "approved-with-advice";
  return (
    <MessageBar intent={isApproval ? "success" : "warning"} layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{states[review.state]}</MessageBarTitle> {texts.decidedBy(decision.by.name)},{" "}
        <Time at={decision.at} as="full" />
        {decision.text !== "" && <p className={styles.text}>{decision.text}</p>}
        {decision.policies.length > 0 && (
          <ul className={styles.list}>
            {decision.policies.map((id) => {
              const policy = findPolicy(id);
              return <li key={id}>{policy === undefined ? id : texts.policyOf(id, read(policy.title))}</li>;
            })}
          </ul>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
