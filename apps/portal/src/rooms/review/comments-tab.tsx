import { useMemo, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CommentAddRegular, CommentMultipleRegular } from "@fluentui/react-icons";
import type { Review, Thread } from "@slipway/contracts";
import { listFields } from "#parts/listing/list-fields.ts";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { TextLink } from "#ui/text-link.tsx";
import { NewThreadForm } from "./new-thread-form.tsx";
import type { ReviewPlace } from "./review-place.ts";
import { ThreadView } from "./thread-view.tsx";
import { threadsTexts } from "./threads-texts.ts";

const useStyles = makeStyles({
  box: { display: "grid", gridTemplateColumns: "minmax(0, 800px)", rowGap: tokens.spacingVerticalL },
});

/** Every thread of the review, the open ones first, each with a link to its place. */
export function CommentsTab({ review }: { review: Review }) {
  const styles = useStyles();
  const texts = useTexts(threadsTexts);
  const [writes, setWrites] = useState(false);
  const [showsResolved, setShowsResolved] = useState(false);
  const { publisherId, reviewId, threads } = review;
  const address = { publisherId, reviewId };
  const resolved = threads.filter(({ state }) => state === "resolved");
  const shown = [...threads.filter(({ state }) => state === "open"), ...(showsResolved ? resolved : [])];
  return (
    <div className={styles.box}>
      {writes ? (
        <NewThreadForm address={address} place={{}} label={texts.onWhole} onClose={() => setWrites(false)} />
      ) : (
        <span>
          <Button icon={<CommentAddRegular />} onClick={() => setWrites(true)}>
            {texts.onWhole}
          </Button>
        </span>
      )}
      {threads.length === 0 && !writes && (
        <EmptyState icon={<CommentMultipleRegular />} title={texts.none} text={texts.noneText} />
      )}
      {shown.map((thread) => (
        <ThreadView
          key={thread.id}
          thread={thread}
          address={address}
          place={<PlaceLink thread={thread} review={review} />}
        />
      ))}
      {resolved.length > 0 && (
        <span>
          <Button appearance="subtle" onClick={() => setShowsResolved(!showsResolved)}>
            {showsResolved ? texts.hideResolved : texts.showResolved(resolved.length)}
          </Button>
        </span>
      )}
    </div>
  );
}

/** Leads to what the thread is about. */
function PlaceLink({ thread, review }: { thread: Thread; review: Review }) {
  const texts = useTexts(threadsTexts);
  const fieldName = useFieldName(review, thread.pointer);
  const { packageHash, file, line, pointer } = thread;
  const to = "/publishers/$publisherId/reviews/$reviewId";
  const params = { publisherId: review.publisherId, reviewId: review.reviewId } as never;
  if (file !== undefined) {
    const search: ReviewPlace = { tab: "files", package: packageHash, file, line };
    return (
      <TextLink to={to} params={params} search={search as never}>
        {texts.line(file, line)}
      </TextLink>
    );
  }
  if (pointer === undefined) return texts.whole;
  return (
    <TextLink to={to} params={params} search={{ tab: "listing" } as never} hash={pointer}>
      {fieldName ?? pointer}
    </TextLink>
  );
}

function useFieldName(review: Review, pointer: string | undefined): string | undefined {
  const read = useReader();
  const field = useMemo(
    () =>
      listFields(review.definition)
        .flatMap(({ fields }) => fields)
        .find((each) => each.pointer === pointer)?.field,
    [review.definition, pointer],
  );
  return field === undefined ? undefined : read(field.title);
}
