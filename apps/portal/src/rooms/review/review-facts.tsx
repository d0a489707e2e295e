import type { ReactNode } from "react";
import { makeStyles, tokens, Tooltip } from "@fluentui/react-components";
import type { Review } from "@slipway/contracts";
import { useMe } from "#app/use-session.ts";
import { DueTime } from "#parts/review/due-time.tsx";
import { useTexts } from "#texts/use-texts.ts";
import { TextLink } from "#ui/text-link.tsx";
import { Time } from "#ui/time.tsx";
import { reviewTexts } from "./review-texts.ts";

const useStyles = makeStyles({
  facts: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXXXL,
    rowGap: tokens.spacingVerticalM,
    margin: `0 0 ${tokens.spacingVerticalXL}`,
  },
  fact: { display: "grid", rowGap: tokens.spacingVerticalXXS },
  name: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, minHeight: "22px" },
  hash: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

/** Who, when, until when, and exactly which content. */
export function ReviewFacts({ review }: { review: Review }) {
  const styles = useStyles();
  const texts = useTexts(reviewTexts);
  const me = useMe();
  const { publisherId, offerId, runNumber, assignee, endedAt } = review;
  const assigned = assignee?.principalId === me.principalId ? texts.you : assignee?.name;
  return (
    <dl className={styles.facts}>
      <Fact name={texts.publisher}>{publisherId}</Fact>
      <Fact name={texts.status}>
        <TextLink
          to="/publishers/$publisherId/offers/$offerId/status"
          params={{ publisherId, offerId } as never}
          search={{ run: runNumber } as never}
        >
          {texts.publish(runNumber)}
        </TextLink>
      </Fact>
      <Fact name={texts.opened}>
        <Time at={review.openedAt} />
      </Fact>
      {endedAt === undefined ? (
        <Fact name={texts.due}>
          <DueTime review={review} />
        </Fact>
      ) : (
        <Fact name={texts.ended}>
          <Time at={endedAt} />
        </Fact>
      )}
      <Fact name={texts.assignee}>{assigned ?? texts.nobody}</Fact>
      <Fact name={texts.content}>
        <Tooltip content={`${texts.contentHelp}: ${review.contentHash}`} relationship="description">
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the whole hash is in its tooltip */}
          <span className={styles.hash} tabIndex={0}>
            {review.contentHash.slice(0, 12)}…
          </span>
        </Tooltip>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.fact}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}
