import { makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import {
  CheckmarkFilled,
  DismissFilled,
  ClockFilled,
  PersonFilled,
  CommentFilled,
  SubtractFilled,
} from "@fluentui/react-icons";
import type { StepStatus } from "@slipway/contracts";

const useStyles = makeStyles({
  marker: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    width: "36px",
    height: "36px",
    borderRadius: tokens.borderRadiusCircular,
    fontSize: "18px",
    fontWeight: tokens.fontWeightSemibold,
    border: `2px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground3,
    "@media (forced-colors: active)": { border: "2px solid CanvasText" },
  },
  done: {
    border: `2px solid ${tokens.colorStatusSuccessBackground3}`,
    backgroundColor: tokens.colorStatusSuccessBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  active: { border: `2px solid ${tokens.colorCompoundBrandStroke}`, color: tokens.colorBrandForeground1 },
  waiting: {
    border: `2px solid ${tokens.colorStatusWarningBorderActive}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
  },
  failed: {
    border: `2px solid ${tokens.colorStatusDangerBackground3}`,
    backgroundColor: tokens.colorStatusDangerBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
  },
});

/** The circle at a step: its number, or a picture of its state. The state's words stand beside it. */
export function StepMarker({ status, number }: { status: StepStatus; number: number }) {
  const styles = useStyles();
  const looks = {
    notStarted: [undefined, number],
    inProgress: [styles.active, <Spinner key="spinner" size="extra-tiny" />],
    waitingForPublisherReview: [styles.waiting, <PersonFilled key="person" />],
    waitingForApproval: [styles.waiting, <ClockFilled key="clock" />],
    blocked: [styles.failed, <DismissFilled key="cross" />],
    rejected: [styles.failed, <CommentFilled key="comment" />],
    complete: [styles.done, <CheckmarkFilled key="check" />],
    canceled: [undefined, <SubtractFilled key="dash" />],
  } as const;
  const [look, content] = looks[status];
  return (
    <span aria-hidden className={mergeClasses(styles.marker, look)}>
      {content}
    </span>
  );
}
