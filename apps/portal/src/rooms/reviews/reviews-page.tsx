import { Button } from "@fluentui/react-components";
import { ClipboardTextEditRegular } from "@fluentui/react-icons";
import type { ReviewSummary } from "@slipway/contracts";
import { usePages } from "#api/use-pages.ts";
import { reviewStateTexts } from "#parts/review/review-state-texts.ts";
import { sharedTexts } from "#texts/shared.ts";
import { useTexts } from "#texts/use-texts.ts";
import { ChoiceChips } from "#ui/choice-chips.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { FilterBar } from "#ui/filter-bar.tsx";
import { LoadingRows } from "#ui/loading-rows.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { useFilter } from "#ui/use-filter.ts";
import { useReviewColumns } from "./review-columns.tsx";
import { reviewsTexts } from "./reviews-texts.ts";

type State = ReviewSummary["state"];

const states: readonly State[] = [
  "waiting",
  "approved",
  "approved-with-advice",
  "changes-requested",
  "withdrawn",
];
const everyMs = 15_000;

/** Reviews that the person may see: those that wait first, due first. */
export function Page() {
  const texts = useTexts(reviewsTexts);
  const shared = useTexts(sharedTexts);
  const names = useTexts(reviewStateTexts);
  const [filter, setFilter] = useFilter<{ state?: State | undefined }>();
  const state = states.find((each) => each === filter.state);
  const chips = [
    { value: undefined, label: shared.all },
    ...states.map((value) => ({ value, label: names[value] })),
  ];
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} />
      <FilterBar>
        <ChoiceChips
          label={texts.byState}
          chips={chips}
          value={state}
          onChange={(chosen) => setFilter({ state: chosen })}
        />
      </FilterBar>
      <ReviewList state={state} onClear={() => setFilter({ state: undefined })} />
    </>
  );
}

function ReviewList({ state, onClear }: { state: State | undefined; onClear: () => void }) {
  const texts = useTexts(reviewsTexts);
  const shared = useTexts(sharedTexts);
  const query = { limit: 100, ...(state === undefined ? {} : { state }) };
  const { items, error, hasMore, loadMore } = usePages(
    "listReviews",
    { query },
    { refetchInterval: everyMs },
  );
  const columns = useReviewColumns();
  if (items === undefined)
    return error === null ? <LoadingRows rows={6} /> : <ProblemMessage error={error} />;
  if (items.length === 0 && state !== undefined) {
    return (
      <EmptyState
        title={shared.nothingFoundTitle}
        text={shared.nothingFoundText}
        action={<Button onClick={onClear}>{shared.clearFilter}</Button>}
      />
    );
  }
  if (items.length === 0)
    return <EmptyState icon={<ClipboardTextEditRegular />} title={texts.emptyTitle} text={texts.emptyText} />;
  return (
    <>
      <DataTable
        label={texts.title}
        columns={columns}
        rows={items}
        rowKey={(review) => `${review.publisherId}/${review.reviewId}`}
        onReachEnd={loadMore}
      />
      {hasMore && <Button onClick={loadMore}>{shared.showMore}</Button>}
      <ProblemMessage error={error} />
    </>
  );
}
