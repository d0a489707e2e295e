import { useState } from "react";
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { ApiError } from "@slipway/contracts/client";
import type { Definition } from "@slipway/contracts";
import { usePreferences } from "#app/preferences.tsx";
import { useTexts } from "#texts/use-texts.ts";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { useDraft, useEditor } from "../editor-context.ts";
import { editorTexts } from "../editor-texts.ts";
import { formatClock } from "../model/format-clock.ts";
import { ConflictDialog } from "./conflict-dialog.tsx";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    "&:not(:empty)": { marginBottom: tokens.spacingVerticalL },
  },
  body: { whiteSpace: "normal" },
});

interface NoticesProps {
  /** When the edits were made that were brought back; ISO 8601. */
  restoredFrom: string | undefined;
  /** The draft without them. */
  loaded: Definition;
}

/** What the person should know about their edits: brought back, merged, not saved, or not allowed. */
export function Notices({ restoredFrom, loaded }: NoticesProps) {
  const styles = useStyles();
  const texts = useTexts(editorTexts);
  const { store, mayEdit } = useEditor();
  const phase = useDraft(store, (state) => state.phase);
  const error = useDraft(store, (state) => state.error);
  const isLost = phase === "failed" && !(error instanceof ApiError);
  return (
    <div className={styles.list}>
      {!mayEdit && (
        <MessageBar layout="multiline">
          <MessageBarBody className={styles.body}>{texts.readOnly}</MessageBarBody>
        </MessageBar>
      )}
      {restoredFrom !== undefined && <RestoredNotice at={restoredFrom} loaded={loaded} />}
      <MergedNotice />
      <ConflictDialog />
      {phase === "failed" && (
        <div>
          <ProblemMessage error={error} />
          {!isLost && texts.refusedText}{" "}
          <Button size="small" onClick={() => void store.save()}>
            {texts.saveNow}
          </Button>
        </div>
      )}
    </div>
  );
}

function RestoredNotice({ at, loaded }: { at: string; loaded: Definition }) {
  const styles = useStyles();
  const texts = useTexts(editorTexts);
  const { language } = usePreferences();
  const { store } = useEditor();
  const [openedAt] = useState(() => new Date());
  const [isOpen, setOpen] = useState(true);
  if (!isOpen) return null;
  const discard = () => {
    store.replace(loaded);
    setOpen(false);
  };
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{texts.restoredTitle}</MessageBarTitle>{" "}
        {texts.restoredText(formatClock(at, openedAt, language))}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={discard}>
          {texts.discard}
        </Button>
        <Button size="small" onClick={() => setOpen(false)}>
          {texts.dismiss}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function MergedNotice() {
  const styles = useStyles();
  const texts = useTexts(editorTexts);
  const { store } = useEditor();
  const mergedFrom = useDraft(store, (state) => state.mergedFrom);
  const revision = useDraft(store, (state) => state.draft.revision);
  const [dismissed, setDismissed] = useState<number>();
  if (mergedFrom === undefined || dismissed !== undefined) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{texts.mergedTitle(mergedFrom)}</MessageBarTitle> {texts.mergedText}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => setDismissed(revision)}>
          {texts.dismiss}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
