import { useMemo, useState } from "react";
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { CommentAddRegular } from "@fluentui/react-icons";
import type { Review, Thread } from "@slipway/contracts";
import { useAnswer } from "#api/use-answer.ts";
import { usePreferences } from "#app/preferences.tsx";
import { CodeViewer } from "#parts/code/code-viewer.tsx";
import { useTexts } from "#texts/use-texts.ts";
import { LoadingRows } from "#ui/loading-rows.tsx";
import { ProblemMessage } from "#ui/problem-message.tsx";
import type { ChosenFile } from "./file-tree.tsx";
import { filesTexts } from "./files-texts.ts";
import { formatSize } from "./format-size.ts";
import { NewThreadForm } from "./new-thread-form.tsx";
import { ThreadView } from "./thread-view.tsx";
import { threadsTexts } from "./threads-texts.ts";

const useStyles = makeStyles({
  box: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  path: { margin: 0, overflowWrap: "anywhere", flexGrow: 1 },
});

interface FileViewProps {
  review: Review;
  file: ChosenFile;
  /** Line that the page's address names. */
  line: number | undefined;
}

/** One file of a package with its threads; text with line numbers. */
export function FileView({ review, file, line }: FileViewProps) {
  const styles = useStyles();
  const texts = useTexts(filesTexts);
  const { language } = usePreferences();
  const entry = review.packages
    .find(({ hash }) => hash === file.hash)
    ?.files.find(({ path }) => path === file.path);
  const threads = useMemo(
    () => review.threads.filter((each) => each.packageHash === file.hash && each.file === file.path),
    [review.threads, file.hash, file.path],
  );
  return (
    <div className={styles.box}>
      <FileThreads review={review} file={file} threads={threads} />
      {entry?.isText === false ? (
        <p>{texts.binary(formatSize(entry.size, language))}</p>
      ) : (
        <FileText review={review} file={file} line={line} threads={threads} />
      )}
    </div>
  );
}

type WithThreads = Pick<FileViewProps, "review" | "file"> & { threads: readonly Thread[] };

/** The file's name, and threads on the whole of it. */
function FileThreads({ review, file, threads }: WithThreads) {
  const styles = useStyles();
  const texts = useTexts(filesTexts);
  const [writes, setWrites] = useState(false);
  const { publisherId, reviewId } = review;
  const address = { publisherId, reviewId };
  return (
    <>
      <div className={styles.head}>
        <Subtitle2 as="h2" className={styles.path}>
          {file.path}
        </Subtitle2>
        <Button size="small" appearance="subtle" icon={<CommentAddRegular />} onClick={() => setWrites(true)}>
          {texts.onFile}
        </Button>
      </div>
      {writes && (
        <NewThreadForm
          address={address}
          place={{ packageHash: file.hash, file: file.path }}
          label={texts.onFile}
          onClose={() => setWrites(false)}
        />
      )}
      {threads
        .filter((thread) => thread.line === undefined)
        .map((thread) => (
          <ThreadView key={thread.id} thread={thread} address={address} />
        ))}
    </>
  );
}

function FileText({ review, file, line, threads }: WithThreads & Pick<FileViewProps, "line">) {
  const texts = useTexts(filesTexts);
  const words = useTexts(threadsTexts);
  const [writes, setWrites] = useState<number>();
  const { publisherId, reviewId, offerId } = review;
  const address = { publisherId, reviewId };
  const { data, error } = useAnswer(
    "getPackageFile",
    { params: { publisherId, offerId, hash: file.hash }, query: { path: file.path } },
    { staleTime: Infinity },
  );
  const marked = useMemo(() => new Set(threads.flatMap((each) => each.line ?? [])), [threads]);
  if (data === undefined)
    return error === null ? <LoadingRows rows={10} /> : <ProblemMessage error={error} />;
  const onThe = (number: number) => threads.filter((thread) => thread.line === number);
  const below = (number: number) => {
    const here = onThe(number);
    if (here.length === 0 && writes !== number) return null;
    return (
      <>
        {here.map((thread) => (
          <ThreadView key={thread.id} thread={thread} address={address} />
        ))}
        {writes === number && (
          <NewThreadForm
            address={address}
            place={{ packageHash: file.hash, file: file.path, line: number }}
            label={words.onLine(number)}
            onClose={() => setWrites(undefined)}
          />
        )}
      </>
    );
  };
  return (
    <>
      {data.truncated && (
        <MessageBar intent="warning">
          <MessageBarBody>{texts.truncated}</MessageBarBody>
        </MessageBar>
      )}
      <CodeViewer
        file={file.path}
        text={data.text}
        target={line}
        marked={marked}
        lineLabel={(number) => {
          const count = onThe(number).length;
          return count === 0 ? words.onLine(number) : words.showLine(number, count);
        }}
        onLine={(number) => setWrites(writes === number ? undefined : number)}
        below={below}
      />
    </>
  );
}
