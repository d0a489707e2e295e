import { Body1, Button, makeStyles, mergeClasses, Title3, tokens } from "@fluentui/react-components";
import {
  CheckmarkCircleFilled,
  CommentErrorFilled,
  DraftsFilled,
  ErrorCircleFilled,
  ClockFilled,
  PersonClockFilled,
  RocketFilled,
  SubtractCircleFilled,
} from "@fluentui/react-icons";
import type { OfferStatusDetail } from "@slipway/contracts";
import { useMe } from "#app/use-session.ts";
import type { OfferAddress } from "#parts/offer/use-offer-address.ts";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { Time } from "#ui/time.tsx";
import { standingOf } from "./standing.ts";
import { statusPageTexts } from "./status-texts.ts";

const useStyles = makeStyles({
  card: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    gap: tokens.spacingHorizontalL,
    padding: tokens.spacingHorizontalXL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    marginBottom: tokens.spacingVerticalXXL,
  },
  good: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  bad: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
  waiting: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  icon: { fontSize: "32px", lineHeight: 1, color: tokens.colorBrandForeground1 },
  goodIcon: { color: tokens.colorStatusSuccessForeground1 },
  badIcon: { color: tokens.colorStatusDangerForeground1 },
  waitingIcon: { color: tokens.colorStatusWarningForeground1 },
  words: { display: "grid", rowGap: tokens.spacingVerticalS },
  text: { margin: 0, maxWidth: "72ch", color: tokens.colorNeutralForeground1 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});

const looks = {
  never: ["plain", DraftsFilled],
  running: ["plain", RocketFilled],
  "sign-off": ["waiting", PersonClockFilled],
  review: ["waiting", ClockFilled],
  failed: ["bad", ErrorCircleFilled],
  "changes-requested": ["bad", CommentErrorFilled],
  canceled: ["plain", SubtractCircleFilled],
  live: ["good", CheckmarkCircleFilled],
} as const;

/** Where the offer stands, what that means, and what to do now. */
export function StandingCard({ status, offer }: { status: OfferStatusDetail; offer: OfferAddress }) {
  const styles = useStyles();
  const words = useWords(status);
  const texts = useTexts(statusPageTexts);
  const [look, Icon] = looks[standingOf(status)];
  const box = { plain: undefined, good: styles.good, bad: styles.bad, waiting: styles.waiting }[look];
  const tint = { plain: undefined, good: styles.goodIcon, bad: styles.badIcon, waiting: styles.waitingIcon }[
    look
  ];
  return (
    <section className={mergeClasses(styles.card, box)} aria-labelledby="standing">
      <span className={mergeClasses(styles.icon, tint)} aria-hidden>
        <Icon />
      </span>
      <div className={styles.words}>
        <Title3 as="h2" id="standing" style={{ margin: 0 }}>
          {words.title}
        </Title3>
        <Body1 as="p" className={styles.text}>
          {words.text}
        </Body1>
        <span className={styles.quiet}>
          {texts.since} <Time at={status.statusSince} as="full" />
        </span>
        <StandingActions status={status} offer={offer} />
      </div>
    </section>
  );
}

function useWords(status: OfferStatusDetail): { title: string; text: string } {
  const texts = useTexts(statusPageTexts);
  const read = useReader();
  const at = status.steps.find(({ status: state }) => state === "inProgress" || state === "blocked");
  const step = at === undefined ? "" : read(at.title);
  const words = {
    never: [texts.neverTitle, texts.neverText],
    running: [texts.runningTitle(step), texts.runningText],
    "sign-off": [texts.signOffTitle, texts.signOffText],
    review: [texts.reviewTitle, texts.reviewText],
    failed: [texts.failedTitle(step), texts.failedText],
    "changes-requested": [texts.changesTitle, texts.changesText],
    canceled: [texts.canceledTitle, texts.canceledText],
    live: [texts.liveTitle, texts.liveText],
  } as const;
  const [title, text] = words[standingOf(status)];
  return { title, text };
}

/** Links that fit the standing; Go Live and Cancel Publish are in the page's head. */
function StandingActions({ status, offer }: { status: OfferStatusDetail; offer: OfferAddress }) {
  const styles = useStyles();
  const texts = useTexts(statusPageTexts);
  const standing = standingOf(status);
  const { run, previewLink, liveLink, steps } = status;
  const failed = steps.find((step) => step.status === "blocked");
  const isOfPublisher = useMe().publishers.some((each) => each.publisherId === offer.publisherId);
  const wantsDraft =
    isOfPublisher && ["never", "failed", "changes-requested", "canceled", "live"].includes(standing);
  return (
    <div className={styles.actions}>
      {previewLink !== undefined && (
        <Button as="a" href={previewLink} target="_blank">
          {texts.openPreview}
        </Button>
      )}
      {liveLink !== undefined && (
        <Button as="a" href={liveLink} target="_blank">
          {texts.openLive}
        </Button>
      )}
      {run?.reviewId !== undefined && (
        <LinkButton
          to="/publishers/$publisherId/reviews/$reviewId"
          params={{ publisherId: offer.publisherId, reviewId: run.reviewId } as never}
        >
          {texts.openReview}
        </LinkButton>
      )}
      {wantsDraft && (
        <LinkButton to="/publishers/$publisherId/offers/$offerId/edit" params={offer as never}>
          {standing === "never" ? texts.toEditor : texts.openDraft}
        </LinkButton>
      )}
      {isOfPublisher && failed !== undefined && (
        <LinkButton to="/incidents/new" search={{ ...offer, run: run?.runNumber, step: failed.id } as never}>
          {texts.createIncident}
        </LinkButton>
      )}
    </div>
  );
}
