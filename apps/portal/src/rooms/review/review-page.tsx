import { makeStyles, tokens } from "@fluentui/react-components";
import type { Review } from "@slipway/contracts";
import { ReviewStateBadge } from "#parts/review/review-state-badge.tsx";
import { useTexts } from "#texts/use-texts.ts";
import { LoadingRows } from "#ui/loading-rows.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { TextLink } from "#ui/text-link.tsx";
import { useFilter } from "#ui/use-filter.ts";
import { ChangesTab } from "./changes-tab.tsx";
import { CommentsTab } from "./comments-tab.tsx";
import { DecisionCard } from "./decision-card.tsx";
import { FilesTab } from "./files-tab.tsx";
import { ListingTab } from "./listing-tab.tsx";
import { ReportTab } from "./report-tab.tsx";
import { ReviewActions } from "./review-actions.tsx";
import { ReviewFacts } from "./review-facts.tsx";
import { reviewTabs, type ReviewPlace, type ReviewTab } from "./review-place.ts";
import { ReviewTabs } from "./review-tabs.tsx";
import { reviewTexts } from "./review-texts.ts";
import { useReview, useReviewAddress } from "./use-review.ts";

const useStyles = makeStyles({
  path: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXS },
});

/** The permanent page of a review, for both sides; it follows what the other side does. */
export function Page() {
  const address = useReviewAddress();
  const { review, error } = useReview(address);
  if (review === undefined)
    return error === null ? <LoadingRows rows={8} /> : <ProblemMessage error={error} />;
  return <LoadedReview review={review} error={error} />;
}

function LoadedReview({ review, error }: { review: Review; error: Error | null }) {
  const styles = useStyles();
  const texts = useTexts(reviewTexts);
  const [place, setPlace] = useFilter<ReviewPlace>();
  const tab = reviewTabs.find((each) => each === place.tab) ?? "listing";
  const { publisherId, offerId } = review;
  return (
    <>
      <PageHeader
        title={texts.title(review.offerName === "" ? offerId : review.offerName)}
        above={
          <span className={styles.path}>
            <TextLink to="/reviews">{texts.reviews}</TextLink>
            <span aria-hidden>/</span>
            <span>
              {publisherId}/{offerId}
            </span>
          </span>
        }
        beside={<ReviewStateBadge state={review.state} />}
        actions={<ReviewActions review={review} />}
      />
      <ProblemMessage error={error} />
      <DecisionCard review={review} />
      <ReviewFacts review={review} />
      <ReviewTabs review={review} tab={tab} onChange={(chosen) => setPlace({ tab: chosen })} />
      <div role="tabpanel" id="review-panel" aria-labelledby={`tab-${tab}`}>
        <TabContent tab={tab} review={review} />
      </div>
    </>
  );
}

function TabContent({ tab, review }: { tab: ReviewTab; review: Review }) {
  const { publisherId, reviewId } = review;
  switch (tab) {
    case "listing":
      return <ListingTab review={review} />;
    case "files":
      return <FilesTab review={review} />;
    case "report":
      return <ReportTab review={review} />;
    case "changes":
      return <ChangesTab address={{ publisherId, reviewId }} />;
    case "comments":
      return <CommentsTab review={review} />;
  }
}
