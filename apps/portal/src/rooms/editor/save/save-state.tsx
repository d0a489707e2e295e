import { makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import {
  CheckmarkCircleFilled,
  CircleRegular,
  ErrorCircleFilled,
  WarningFilled,
} from "@fluentui/react-icons";
import { usePreferences } from "#app/preferences.tsx";
import { useTexts } from "#texts/use-texts.ts";
import { useNow } from "#ui/time.tsx";
import { useDraft, useEditor } from "../editor-context.ts";
import { editorTexts } from "../editor-texts.ts";
import { formatClock } from "../model/format-clock.ts";

const useStyles = makeStyles({
  state: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  saved: { color: tokens.colorStatusSuccessForeground1 },
  failed: { color: tokens.colorStatusDangerForeground1 },
  waiting: { color: tokens.colorStatusWarningForeground1 },
  icon: { display: "flex", fontSize: "18px" },
});

/** Whether what was typed is on the server: "Saved 12:03", "Saving…", "Not saved". */
export function SaveState() {
  const styles = useStyles();
  const texts = useTexts(editorTexts);
  const { language } = usePreferences();
  const now = useNow();
  const { store } = useEditor();
  const phase = useDraft(store, (state) => state.phase);
  const savedAt = useDraft(store, (state) => state.draft.savedAt);
  const shown = {
    saved: {
      icon: <CheckmarkCircleFilled />,
      look: styles.saved,
      words: texts.savedAt(formatClock(savedAt, new Date(now), language)),
    },
    changed: { icon: <CircleRegular />, look: undefined, words: texts.changed },
    saving: { icon: <Spinner size="extra-tiny" />, look: undefined, words: texts.saving },
    failed: { icon: <ErrorCircleFilled />, look: styles.failed, words: texts.notSaved },
    conflict: { icon: <WarningFilled />, look: styles.waiting, words: texts.conflict },
  }[phase];
  return (
    <output className={styles.state} data-save-state={phase}>
      <span aria-hidden className={mergeClasses(styles.icon, shown.look)}>
        {shown.icon}
      </span>
      {shown.words}
    </output>
  );
}
