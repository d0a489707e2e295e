import type { Thread } from "@slipway/contracts";
import type { Selectable } from "kysely";
import type { Database } from "../database.ts";
import type { ReviewCommentTable } from "../tables/review-comment.ts";
import type { ReviewThreadTable } from "../tables/review-thread.ts";

export type ThreadRow = Selectable<ReviewThreadTable>;
type CommentRow = Selectable<ReviewCommentTable>;

/** Threads of a review with their comments, oldest first. */
export async function listThreads(db: Database, reviewId: string): Promise<Thread[]> {
  const threads = await db
    .selectFrom("review_thread")
    .selectAll()
    .where("review_id", "=", reviewId)
    .orderBy("opened_at")
    .orderBy("id")
    .execute();
  if (threads.length === 0) return [];
  const comments = await db
    .selectFrom("review_comment")
    .selectAll()
    .where(
      "thread_id",
      "in",
      threads.map(({ id }) => id),
    )
    .orderBy("at")
    .orderBy("id")
    .execute();
  return threads.map((thread) =>
    describeThread(
      thread,
      comments.filter((comment) => comment.thread_id === thread.id),
    ),
  );
}

function describeThread(thread: ThreadRow, comments: readonly CommentRow[]): Thread {
  return {
    id: thread.id,
    ...(thread.package_hash === null ? {} : { packageHash: thread.package_hash }),
    ...(thread.file === null ? {} : { file: thread.file }),
    ...(thread.line === null ? {} : { line: thread.line }),
    ...(thread.pointer === null ? {} : { pointer: thread.pointer }),
    ...(thread.policy === null ? {} : { policy: thread.policy }),
    state: thread.state,
    openedAt: thread.opened_at.toISOString(),
    comments: comments.map(({ id, at, by, side, text }) => ({ id, at: at.toISOString(), by, side, text })),
  };
}
