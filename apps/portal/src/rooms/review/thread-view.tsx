import { useState, type ReactNode } from "react";
import { Avatar, Badge, Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Thread } from "@slipway/contracts";
import { useCommand } from "#api/use-command.ts";
import { useTexts } from "#texts/use-texts.ts";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { Time } from "#ui/time.tsx";
import { CommentForm } from "./comment-form.tsx";
import { threadsTexts } from "./threads-texts.ts";
import type { ReviewAddress } from "./use-review.ts";

const useStyles = makeStyles({
  thread: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontFamily: tokens.fontFamilyBase,
    whiteSpace: "normal",
  },
  resolved: { backgroundColor: tokens.colorNeutralBackground3 },
  comment: {
    display: "grid",
    gridTemplateColumns: "32px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  text: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  foot: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

interface ThreadViewProps {
  thread: Thread;
  address: ReviewAddress;
  /** Where the thread is, unless the surroundings show it. */
  place?: ReactNode;
}

/** A thread: comments of both sides, an answer, resolved or open. */
export function ThreadView({ thread, address, place }: ThreadViewProps) {
  const styles = useStyles();
  const texts = useTexts(threadsTexts);
  const isResolved = thread.state === "resolved";
  return (
    <article aria-label={texts.title} className={mergeClasses(styles.thread, isResolved && styles.resolved)}>
      {(place !== undefined || isResolved || thread.policy !== undefined) && (
        <div className={styles.head}>
          {place}
          {thread.policy !== undefined && <span className={styles.quiet}>{texts.policy(thread.policy)}</span>}
          {isResolved && (
            <Badge appearance="tint" color="success" shape="rounded">
              {texts.resolved}
            </Badge>
          )}
        </div>
      )}
      {thread.comments.map((comment) => (
        <div key={comment.id} className={styles.comment}>
          <Avatar aria-hidden size={28} name={comment.by.name} color="colorful" />
          <div>
            <div className={styles.head}>
              <span className={styles.name}>{comment.by.name}</span>
              <span className={styles.quiet}>
                {texts[comment.side]} · <Time at={comment.at} />
              </span>
            </div>
            <p className={styles.text}>{comment.text}</p>
          </div>
        </div>
      ))}
      <ThreadFoot thread={thread} address={address} />
    </article>
  );
}

function ThreadFoot({ thread, address }: { thread: Thread; address: ReviewAddress }) {
  const styles = useStyles();
  const texts = useTexts(threadsTexts);
  const [writes, setWrites] = useState(false);
  const changes = ["getReview"] as const;
  const reply = useCommand("replyToThread", { changes, onSuccess: () => setWrites(false) });
  const resolve = useCommand("resolveThread", { changes });
  const params = { ...address, threadId: thread.id };
  const isOpen = thread.state === "open";
  if (writes) {
    return (
      <CommentForm
        label={texts.replyLabel}
        sendLabel={texts.reply}
        isBusy={reply.isPending}
        error={reply.error}
        onSend={(text) => reply.mutate({ params, body: { text } })}
        onCancel={() => setWrites(false)}
      />
    );
  }
  return (
    <>
      <div className={styles.foot}>
        <Button size="small" onClick={() => setWrites(true)}>
          {texts.reply}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          disabled={resolve.isPending}
          onClick={() => resolve.mutate({ params, body: { resolved: isOpen } })}
        >
          {isOpen ? texts.resolve : texts.reopen}
        </Button>
      </div>
      <ProblemMessage error={resolve.error} />
    </>
  );
}
