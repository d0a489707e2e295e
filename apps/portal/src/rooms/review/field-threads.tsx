import { makeStyles, tokens } from "@fluentui/react-components";
import type { Review, Thread } from "@slipway/contracts";
import { NewThreadForm } from "./new-thread-form.tsx";
import { ThreadView } from "./thread-view.tsx";

const useStyles = makeStyles({
  box: { display: "grid", gridTemplateColumns: "minmax(0, 720px)", rowGap: tokens.spacingVerticalS },
});

interface FieldThreadsProps {
  review: Review;
  threads: readonly Thread[];
  pointer: string;
  label: string;
  /** Whether a new one is being written. */
  writes: boolean;
  onClose: () => void;
}

/** Threads on a field of the listing. */
export function FieldThreads({ review, threads, pointer, label, writes, onClose }: FieldThreadsProps) {
  const styles = useStyles();
  const { publisherId, reviewId } = review;
  const address = { publisherId, reviewId };
  return (
    <div className={styles.box}>
      {threads.map((thread) => (
        <ThreadView key={thread.id} thread={thread} address={address} />
      ))}
      {writes && <NewThreadForm address={address} place={{ pointer }} label={label} onClose={onClose} />}
    </div>
  );
}
