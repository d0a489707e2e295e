import { lazy, Suspense, useState } from "react";
import {
  Badge,
  Body1,
  Button,
  makeStyles,
  mergeClasses,
  ProgressBar,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import type { Step, StepStatus } from "@slipway/contracts";
import type { OfferAddress } from "#parts/offer/use-offer-address.ts";
import { statusTexts } from "#texts/statuses.ts";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { LoadingRows } from "#ui/loading-rows.tsx";
import { statusPageTexts } from "./status-texts.ts";
import { StepMarker } from "./step-marker.tsx";
import { StepMessages } from "./step-messages.tsx";
import { StepTimes } from "./step-times.tsx";

const RunReport = lazy(async () => ({ default: (await import("./run-report.tsx")).RunReport }));

const useStyles = makeStyles({
  step: {
    position: "relative",
    display: "grid",
    gridTemplateColumns: "36px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalL,
    paddingBottom: tokens.spacingVerticalXXL,
    // The line to the next step.
    "&:not(:last-child)::before": {
      content: '""',
      position: "absolute",
      left: "17px",
      top: "40px",
      bottom: "4px",
      width: "2px",
      backgroundColor: tokens.colorNeutralStroke2,
    },
  },
  passed: { "&:not(:last-child)::before": { backgroundColor: tokens.colorStatusSuccessBackground3 } },
  body: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    paddingTop: "6px",
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  details: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalL,
    justifyItems: "start",
    padding: tokens.spacingVerticalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    "& > *": { maxWidth: "100%" },
  },
  wide: { width: "100%" },
  toggle: { marginLeft: "-8px" },
});

const colors: Record<StepStatus, "subtle" | "brand" | "warning" | "danger" | "success"> = {
  notStarted: "subtle",
  inProgress: "brand",
  waitingForPublisherReview: "warning",
  waitingForApproval: "warning",
  blocked: "danger",
  rejected: "danger",
  complete: "success",
  canceled: "subtle",
};

const needsAttention: readonly StepStatus[] = ["inProgress", "blocked", "rejected"];

const shownBesideReport = 2;

interface FlowStepProps {
  step: Step;
  number: number;
  offer: OfferAddress;
  /** With a run whose report exists, the certification step shows it. */
  reportOfRun: number | undefined;
}

/** One station of the flow: state, times, messages, and for certification its report. */
export function FlowStep({ step, number, offer, reportOfRun }: FlowStepProps) {
  const styles = useStyles();
  const states = useTexts(statusTexts);
  const read = useReader();
  const texts = useTexts(statusPageTexts);
  const [choice, setChoice] = useState<boolean>();
  // A report says the same in a better way, so only the end of a long story is shown beside it.
  const isLong = reportOfRun !== undefined && step.messages.length > shownBesideReport;
  const isOpen = choice ?? (needsAttention.includes(step.status) && !isLong);
  const hasDetails = step.messages.length > 0;
  const isStopped = step.status === "blocked" || step.status === "rejected";
  const messages = isOpen ? step.messages : isStopped ? step.messages.slice(-shownBesideReport) : [];
  return (
    <li
      id={`step-${step.id}`}
      className={mergeClasses(styles.step, step.status === "complete" && styles.passed)}
      aria-current={needsAttention.includes(step.status) ? "step" : undefined}
    >
      <StepMarker status={step.status} number={number} />
      <div className={styles.body}>
        <div className={styles.head}>
          <Subtitle2 as="h3" style={{ margin: 0 }}>
            {read(step.title)}
          </Subtitle2>
          <Badge appearance="tint" color={colors[step.status]} shape="rounded">
            {states.step[step.status]}
          </Badge>
        </div>
        <Body1 as="p" className={styles.quiet}>
          {read(step.description)}
        </Body1>
        {step.status === "inProgress" && (
          <ProgressBar
            aria-label={read(step.title)}
            {...(step.progress > 0 ? { value: step.progress / 100 } : {})}
          />
        )}
        <StepTimes step={step} />
        {hasDetails && (
          <div>
            <Button
              appearance="subtle"
              size="small"
              className={styles.toggle}
              aria-expanded={isOpen}
              icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
              iconPosition="after"
              onClick={() => setChoice(!isOpen)}
            >
              {texts.messages(step.messages.length)}
            </Button>
          </div>
        )}
        {messages.length > 0 && (
          <div className={styles.details}>
            <StepMessages messages={messages} offer={offer} />
          </div>
        )}
        {reportOfRun !== undefined && <ReportToggle step={step} offer={offer} runNumber={reportOfRun} />}
      </div>
    </li>
  );
}

function ReportToggle({ step, offer, runNumber }: { step: Step; offer: OfferAddress; runNumber: number }) {
  const styles = useStyles();
  const texts = useTexts(statusPageTexts);
  const [choice, setChoice] = useState<boolean>();
  const isOpen = choice ?? step.status === "blocked";
  return (
    <>
      <div>
        <Button aria-expanded={isOpen} onClick={() => setChoice(!isOpen)}>
          {isOpen ? texts.hideReport : texts.showReport}
        </Button>
      </div>
      {isOpen && (
        <div className={styles.wide}>
          <Suspense fallback={<LoadingRows />}>
            <RunReport offer={offer} runNumber={runNumber} />
          </Suspense>
        </div>
      )}
    </>
  );
}
