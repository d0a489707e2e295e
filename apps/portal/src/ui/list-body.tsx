import type { ReactNode } from "react";
import { LoadingRows } from "./loading-rows.tsx";
import { ProblemMessage } from "./problem-message.tsx";

interface ListBodyProps<Row> {
  /** Undefined until the answer is there. */
  rows: readonly Row[] | undefined;
  error: unknown;
  /** What to show when there is nothing: why, and what to do. */
  empty: ReactNode;
  children: (rows: readonly Row[]) => ReactNode;
}

/** A list in each of its states: on its way, refused, empty, there. */
export function ListBody<Row>({ rows, error, empty, children }: ListBodyProps<Row>) {
  if (rows === undefined) return error === null ? <LoadingRows rows={6} /> : <ProblemMessage error={error} />;
  return (
    <>
      <ProblemMessage error={error} />
      {rows.length === 0 ? empty : children(rows)}
    </>
  );
}
