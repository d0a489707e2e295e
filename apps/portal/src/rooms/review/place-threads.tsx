import { useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CommentAddRegular } from "@fluentui/react-icons";
import type { Review } from "@slipway/contracts";
import { useTexts } from "#texts/use-texts.ts";
import { NewThreadForm } from "./new-thread-form.tsx";
import { ThreadView } from "./thread-view.tsx";
import { threadsTexts } from "./threads-texts.ts";

const useStyles = makeStyles({
  box: { display: "grid", gridTemplateColumns: "minmax(0, 720px)", rowGap: tokens.spacingVerticalS },
});

/** Threads on a field of the listing, and the button that opens one. */
export function PlaceThreads({ review, pointer, name }: { review: Review; pointer: string; name: string }) {
  const styles = useStyles();
  const texts = useTexts(threadsTexts);
  const [writes, setWrites] = useState(false);
  const { publisherId, reviewId } = review;
  const address = { publisherId, reviewId };
  const threads = review.threads.filter((thread) => thread.pointer === pointer);
  return (
    <div className={styles.box}>
      {threads.map((thread) => (
        <ThreadView key={thread.id} thread={thread} address={address} />
      ))}
      {writes ? (
        <NewThreadForm
          address={address}
          place={{ pointer }}
          label={texts.onField(name)}
          onClose={() => setWrites(false)}
        />
      ) : (
        <span>
          <Button
            size="small"
            appearance="subtle"
            icon={<CommentAddRegular />}
            aria-label={texts.onField(name)}
            onClick={() => setWrites(true)}
          >
            {texts.comment}
          </Button>
        </span>
      )}
    </div>
  );
}
