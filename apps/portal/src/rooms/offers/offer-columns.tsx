import { makeStyles, tokens } from "@fluentui/react-components";
import type { OfferSummary } from "@slipway/contracts";
import { sharedTexts } from "#texts/shared.ts";
import { statusTexts } from "#texts/statuses.ts";
import { useTexts } from "#texts/use-texts.ts";
import type { Column } from "#ui/data-table.tsx";
import { RowLink } from "#ui/row-link.tsx";
import { StatusBadge } from "#ui/status-badge.tsx";
import { Time } from "#ui/time.tsx";
import { offersTexts } from "./offers-texts.ts";

export type OfferSortKey = "name" | "publisherId" | "status" | "statusSince" | "changedAt";

const useStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { display: "block", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  status: { textDecorationLine: "none", "&:hover": { opacity: 0.85 } },
});

/** Columns of All offers: the name leads to the Editor, the status to the Status tab. */
export function useOfferColumns(): Column<OfferSummary, OfferSortKey>[] {
  const styles = useStyles();
  const texts = useTexts(offersTexts);
  const shared = useTexts(sharedTexts);
  const statuses = useTexts(statusTexts);
  return [
    {
      id: "name",
      title: texts.name,
      sortKey: "name",
      cell: (offer) => (
        <>
          <RowLink href={`${pathOf(offer)}/edit`} className={styles.name}>
            {titleOf(offer)}
          </RowLink>
          <span className={styles.quiet}>{offer.offerId}</span>
        </>
      ),
    },
    {
      id: "type",
      title: texts.type,
      width: "150px",
      leftOutBelow: "large",
      cell: (offer) =>
        offer.offerTypeId === "microsoft-azure-applications" ? shared.azureApplication : offer.offerTypeId,
    },
    {
      id: "publisher",
      title: texts.publisher,
      sortKey: "publisherId",
      width: "150px",
      leftOutBelow: "wide",
      cell: (offer) => offer.publisherId,
    },
    {
      id: "status",
      title: texts.status,
      sortKey: "status",
      width: "232px",
      cell: (offer) => (
        <>
          <RowLink
            href={`${pathOf(offer)}/status`}
            className={styles.status}
            aria-label={texts.openStatus(titleOf(offer), statuses[offer.status])}
          >
            <StatusBadge status={offer.status} />
          </RowLink>
          {offer.isLive && offer.status !== "succeeded" && (
            <span className={styles.quiet}>{texts.isLive}</span>
          )}
        </>
      ),
    },
    {
      id: "step",
      title: texts.step,
      width: "210px",
      leftOutBelow: "wide",
      cell: (offer) => <StepCell offer={offer} />,
    },
    {
      id: "since",
      title: texts.since,
      sortKey: "statusSince",
      width: "130px",
      leftOutBelow: "medium",
      cell: (offer) => <Time at={offer.statusSince} />,
    },
  ];
}

function pathOf({ publisherId, offerId }: OfferSummary): string {
  return `/publishers/${publisherId}/offers/${offerId}`;
}

function titleOf(offer: OfferSummary): string {
  return offer.name === "" ? offer.offerId : offer.name;
}

/** The step while one is under way, and who is awaited. */
function StepCell({ offer }: { offer: OfferSummary }) {
  const styles = useStyles();
  const texts = useTexts(offersTexts);
  const statuses = useTexts(statusTexts);
  const isOver =
    offer.status === "succeeded" || offer.status === "neverPublished" || offer.status === "canceled";
  if (offer.step === undefined || isOver) return "–";
  return (
    <>
      {statuses.stepName[offer.step]}
      {offer.waitingFor !== undefined && (
        <span className={styles.quiet}>{texts.waitingFor[offer.waitingFor]}</span>
      )}
    </>
  );
}
