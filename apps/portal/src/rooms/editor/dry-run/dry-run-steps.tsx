import { makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import {
  CheckmarkCircleFilled,
  CircleRegular,
  ErrorCircleFilled,
  PersonClockRegular,
} from "@fluentui/react-icons";
import type { DryRunProgress, DryRunStep } from "@slipway/contracts";
import { usePreferences } from "#app/preferences.tsx";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { formatDuration } from "#ui/duration.ts";
import { dryRunTexts } from "./dry-run-texts.ts";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "grid", rowGap: tokens.spacingVerticalM },
  item: { display: "grid", gridTemplateColumns: "24px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS },
  icon: { fontSize: "20px", lineHeight: 1 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  waiting: { color: tokens.colorStatusWarningForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  words: { display: "grid", rowGap: tokens.spacingVerticalXXS, overflowWrap: "anywhere" },
  head: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  title: { fontWeight: tokens.fontWeightSemibold },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

const looks = {
  "would-pass": { Icon: CheckmarkCircleFilled, style: "good" },
  "would-fail": { Icon: ErrorCircleFilled, style: "bad" },
  "would-wait": { Icon: PersonClockRegular, style: "waiting" },
  "would-run": { Icon: CircleRegular, style: "quiet" },
} as const;

/** Steps with what they come to: those of a result, or of a dry run under way. */
export function DryRunSteps({ steps }: { steps: readonly (DryRunProgress | DryRunStep)[] }) {
  const styles = useStyles();
  return (
    <ol className={styles.list}>
      {steps.map((step) => (
        <StepItem key={"id" in step ? step.id : step.step} step={step} />
      ))}
    </ol>
  );
}

function StepItem({ step }: { step: DryRunProgress | DryRunStep }) {
  const styles = useStyles();
  const texts = useTexts(dryRunTexts);
  const read = useReader();
  const { outcome } = step;
  const { Icon, style } = looks[outcome ?? "would-run"];
  const waitsFor = "waitsFor" in step ? step.waitsFor : undefined;
  const words =
    outcome === undefined
      ? texts.busy
      : waitsFor === undefined
        ? texts.outcome[outcome]
        : texts.waitsFor[waitsFor];
  return (
    <li className={styles.item}>
      <span aria-hidden className={mergeClasses(styles.icon, styles[style])}>
        {outcome === undefined ? <Spinner size="extra-tiny" /> : <Icon />}
      </span>
      <span className={styles.words}>
        <span className={styles.head}>
          <span className={styles.title}>{read(step.title)}</span>
          <span>{words}</span>
        </span>
        {"id" in step && <StepDetails step={step} />}
      </span>
    </li>
  );
}

function StepDetails({ step }: { step: DryRunStep }) {
  const styles = useStyles();
  const texts = useTexts(dryRunTexts);
  const read = useReader();
  const { language } = usePreferences();
  const { estimate, history, reusedFromRun, isReached, outcome, messages } = step;
  const times = [
    ...(estimate === undefined ? [] : [texts.estimate(read(estimate))]),
    ...(history === undefined
      ? []
      : [texts.history(formatDuration(history.p50, language), formatDuration(history.p90, language))]),
  ];
  return (
    <>
      {times.length > 0 && <span className={styles.small}>{times.join(" · ")}</span>}
      {reusedFromRun !== undefined && <span className={styles.small}>{texts.reused(reusedFromRun)}</span>}
      {messages
        // The reuse is said above, and each finding in the report below.
        .filter(({ code, rule }) => code !== "certification.reused" && rule === undefined)
        .map(({ code, text, next }) => (
          <span key={`${code} ${text.en}`}>
            {read(text)} {next !== undefined && read(next)}
          </span>
        ))}
      {isReached && outcome === "would-fail" && <strong>{texts.endsHere}</strong>}
    </>
  );
}
