import { makeStyles, tokens } from "@fluentui/react-components";
import type { Step } from "@slipway/contracts";
import { usePreferences } from "#app/preferences.tsx";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { formatDuration } from "#ui/duration.ts";
import { Time } from "#ui/time.tsx";
import { statusPageTexts } from "./status-texts.ts";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

/** When a step began and ended; before that, how long it is expected to take; in a queue, the place in it. */
export function StepTimes({ step }: { step: Step }) {
  const styles = useStyles();
  const texts = useTexts(statusPageTexts);
  const read = useReader();
  const { language } = usePreferences();
  const { startedAt, endedAt, estimate, history, queuePlace, dueAt, reusedFromRun } = step;
  const hasStopped = step.status === "blocked" || step.status === "rejected" || step.status === "canceled";
  const isOpen = endedAt === undefined && !hasStopped;
  return (
    <div className={styles.line}>
      {isOpen && estimate !== undefined && <span>{texts.estimate(read(estimate))}</span>}
      {isOpen && history !== undefined && history.count > 0 && (
        <span>
          {texts.usual(
            formatDuration(history.p50, language),
            formatDuration(history.p90, language),
            history.count,
          )}
        </span>
      )}
      {startedAt !== undefined && (
        <span>
          {isOpen ? texts.since : texts.started} <Time at={startedAt} as="full" />
        </span>
      )}
      {startedAt !== undefined && endedAt !== undefined && (
        <span>
          {texts.took(formatDuration((Date.parse(endedAt) - Date.parse(startedAt)) / 1000, language))}
        </span>
      )}
      {queuePlace !== undefined && <span>{texts.queue(queuePlace)}</span>}
      {isOpen && dueAt !== undefined && (
        <span>
          {texts.due} <Time at={dueAt} as="full" />
        </span>
      )}
      {reusedFromRun !== undefined && <span>{texts.reused(reusedFromRun)}</span>}
    </div>
  );
}
