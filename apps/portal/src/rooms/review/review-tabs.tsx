import { CounterBadge, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import type { Review } from "@slipway/contracts";
import { useTexts } from "#texts/use-texts.ts";
import { reviewTabs, type ReviewTab } from "./review-place.ts";
import { reviewTexts } from "./review-texts.ts";

const useStyles = makeStyles({
  tabs: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    marginBottom: tokens.spacingVerticalXL,
    flexWrap: "wrap",
  },
  name: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
});

interface ReviewTabsProps {
  review: Review;
  tab: ReviewTab;
  onChange: (tab: ReviewTab) => void;
}

/** The parts of the review; the comments say how many are open. */
export function ReviewTabs({ review, tab, onChange }: ReviewTabsProps) {
  const styles = useStyles();
  const texts = useTexts(reviewTexts);
  return (
    <TabList
      className={styles.tabs}
      aria-label={texts.tabs}
      selectedValue={tab}
      onTabSelect={(_, { value }) => onChange(value as ReviewTab)}
    >
      {reviewTabs.map((each) => (
        <Tab key={each} value={each} id={`tab-${each}`} aria-controls="review-panel">
          <span className={styles.name}>
            {texts[each]}
            {each === "comments" && review.openThreads > 0 && (
              <CounterBadge
                count={review.openThreads}
                size="small"
                color="informative"
                aria-label={texts.openCount(review.openThreads)}
              />
            )}
          </span>
        </Tab>
      ))}
    </TabList>
  );
}
