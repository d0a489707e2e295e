import { useState } from "react";
import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import type { CallOutput } from "@slipway/contracts/client";
import { useAnswer } from "#api/use-answer.ts";
import { usePages } from "#api/use-pages.ts";
import { OfferHeader } from "#parts/offer/offer-header.tsx";
import { useOfferAddress, type OfferAddress } from "#parts/offer/use-offer-address.ts";
import { sharedTexts } from "#texts/shared.ts";
import { useTexts } from "#texts/use-texts.ts";
import { LoadingRows } from "#ui/loading-rows.tsx";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { TextLink } from "#ui/text-link.tsx";
import { Time } from "#ui/time.tsx";
import { useFilter } from "#ui/use-filter.ts";
import { RestoreDialog } from "./restore-dialog.tsx";
import { RevisionDifference } from "./revision-difference.tsx";
import { revisionsTexts } from "./revisions-texts.ts";

const useStyles = makeStyles({
  lead: {
    margin: `0 0 ${tokens.spacingVerticalXL}`,
    color: tokens.colorNeutralForeground2,
    maxWidth: "72ch",
  },
  bar: { marginBottom: tokens.spacingVerticalL },
  list: { listStyle: "none", margin: 0, padding: 0, maxWidth: "1200px" },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
  words: { display: "grid", rowGap: tokens.spacingVerticalXXS, minWidth: 0, overflowWrap: "anywhere" },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
  more: { marginTop: tokens.spacingVerticalL },
});

const pageSize = 50;

/** Revisions: every save of the draft with author and time; each can be looked at and restored. */
export function Page() {
  const offer = useOfferAddress();
  const styles = useStyles();
  const texts = useTexts(revisionsTexts);
  return (
    <>
      <OfferHeader offer={offer} />
      <p className={styles.lead}>{texts.lead}</p>
      <RevisionList offer={offer} />
    </>
  );
}

function RevisionList({ offer }: { offer: OfferAddress }) {
  const styles = useStyles();
  const texts = useTexts(revisionsTexts);
  const shared = useTexts(sharedTexts);
  const [{ revision: opened }, open] = useFilter<{ revision?: number | undefined }>();
  const [restoring, setRestoring] = useState<number>();
  const [restored, setRestored] = useState<number>();
  const summary = useAnswer("getOffer", { params: offer }).data;
  const pages = usePages("listRevisions", { params: offer, query: { limit: pageSize } });
  const { items, error, hasMore, loadMore } = pages;
  if (items === undefined)
    return error === null ? <LoadingRows rows={8} /> : <ProblemMessage error={error} />;
  const newest = items[0]?.revision;
  const mayRestore = summary?.allowedMoves.some(({ move, allowed }) => move === "save" && allowed) === true;
  return (
    <>
      {restored !== undefined && (
        <MessageBar intent="success" className={styles.bar}>
          <MessageBarBody>
            {texts.restored(restored)}{" "}
            <TextLink to="/publishers/$publisherId/offers/$offerId/edit" params={offer as never}>
              {texts.toEditor}
            </TextLink>
          </MessageBarBody>
        </MessageBar>
      )}
      <ol className={styles.list}>
        {items.map((item) => (
          <li key={item.revision}>
            <RevisionRow
              item={item}
              isNewest={item.revision === newest}
              isOpen={item.revision === opened}
              onToggle={() => open({ revision: item.revision === opened ? undefined : item.revision })}
              onRestore={mayRestore ? () => setRestoring(item.revision) : undefined}
            />
            {item.revision === opened && item.revision !== newest && (
              <RevisionDifference offer={offer} revision={item.revision} />
            )}
          </li>
        ))}
      </ol>
      {hasMore && (
        <Button className={styles.more} onClick={loadMore}>
          {shared.showMore}
        </Button>
      )}
      {restoring !== undefined && (
        <RestoreDialog
          offer={offer}
          revision={restoring}
          onDone={() => {
            setRestored(restoring);
            setRestoring(undefined);
          }}
          onClose={() => setRestoring(undefined)}
        />
      )}
    </>
  );
}

interface RevisionRowProps {
  item: CallOutput<"listRevisions">["items"][number];
  isNewest: boolean;
  isOpen: boolean;
  onToggle: () => void;
  /** Undefined: the person may only look. */
  onRestore: (() => void) | undefined;
}

function RevisionRow({ item, isNewest, isOpen, onToggle, onRestore }: RevisionRowProps) {
  const styles = useStyles();
  const texts = useTexts(revisionsTexts);
  const { revision, savedAt, savedBy, note } = item;
  return (
    <div className={mergeClasses(styles.row, isOpen && styles.chosen)}>
      <span className={styles.words}>
        <span className={styles.name}>
          {texts.revision(revision)}
          {isNewest && ` (${texts.current})`}
        </span>
        <span className={styles.quiet}>
          <Time at={savedAt} as="full" /> · {texts.savedBy(savedBy.name)}
        </span>
        {note !== undefined && (
          <span className={styles.quiet}>
            {texts.note} {note}
          </span>
        )}
      </span>
      {!isNewest && (
        <span className={styles.buttons}>
          <Button
            size="small"
            aria-expanded={isOpen}
            aria-label={isOpen ? texts.close : texts.lookAt(revision)}
            onClick={onToggle}
          >
            {isOpen ? texts.close : texts.look}
          </Button>
          {onRestore !== undefined && (
            <Button size="small" aria-label={texts.restoreRevision(revision)} onClick={onRestore}>
              {texts.restore}
            </Button>
          )}
        </span>
      )}
    </div>
  );
}
