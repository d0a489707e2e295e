import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReviewSummary } from "@slipway/contracts";
import { useMe } from "#app/use-session.ts";
import { DueTime } from "#parts/review/due-time.tsx";
import { ReviewStateBadge } from "#parts/review/review-state-badge.tsx";
import { useTexts } from "#texts/use-texts.ts";
import type { Column } from "#ui/data-table.tsx";
import { TextLink } from "#ui/text-link.tsx";
import { Time } from "#ui/time.tsx";
import { reviewsTexts } from "./reviews-texts.ts";

const useStyles = makeStyles({
  quiet: { display: "block", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** The list's columns. */
export function useReviewColumns(): Column<ReviewSummary>[] {
  const texts = useTexts(reviewsTexts);
  const me = useMe();
  return [
    { id: "offer", title: texts.offer, cell: (review) => <OfferCell review={review} /> },
    {
      id: "state",
      title: texts.state,
      width: "180px",
      cell: (review) => <ReviewStateBadge state={review.state} />,
    },
    {
      id: "due",
      title: texts.due,
      width: "150px",
      cell: (review) => (review.state === "waiting" ? <DueTime review={review} /> : "–"),
    },
    {
      id: "assignee",
      title: texts.assignee,
      width: "160px",
      leftOutBelow: "wide",
      cell: ({ assignee }) => {
        if (assignee === undefined) return texts.nobody;
        return assignee.principalId === me.principalId ? texts.you : assignee.name;
      },
    },
    {
      id: "threads",
      title: texts.threads,
      width: "120px",
      leftOutBelow: "wide",
      cell: (review) => (review.openThreads === 0 ? "–" : review.openThreads),
    },
    {
      id: "opened",
      title: texts.opened,
      width: "130px",
      leftOutBelow: "large",
      cell: (review) => <Time at={review.openedAt} />,
    },
  ];
}

function OfferCell({ review }: { review: ReviewSummary }) {
  const styles = useStyles();
  const texts = useTexts(reviewsTexts);
  const { publisherId, reviewId, offerId, runNumber } = review;
  const name = review.offerName === "" ? offerId : review.offerName;
  return (
    <>
      <TextLink
        to="/publishers/$publisherId/reviews/$reviewId"
        params={{ publisherId, reviewId } as never}
        aria-label={texts.open(name)}
      >
        {name}
      </TextLink>
      <span className={styles.quiet}>
        {publisherId}/{offerId} · {texts.publish(runNumber)}
      </span>
    </>
  );
}
