import type { ReactNode } from "react";
import { Badge, makeStyles, tokens, Tooltip } from "@fluentui/react-components";
import type { OfferStatus } from "@slipway/contracts";
import { useAnswer } from "#api/use-answer.ts";
import { useTexts } from "#texts/use-texts.ts";
import { PageHeader } from "#ui/page-header.tsx";
import { StatusBadge } from "#ui/status-badge.tsx";
import { TextLink } from "#ui/text-link.tsx";
import { OfferTabs } from "./offer-tabs.tsx";
import { offerTexts } from "./offer-texts.ts";
import type { OfferAddress } from "./use-offer-address.ts";

const useStyles = makeStyles({
  path: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXS },
  tabs: { marginTop: `calc(-1 * ${tokens.spacingVerticalM})`, marginBottom: tokens.spacingVerticalXXL },
});

interface OfferHeaderProps {
  offer: OfferAddress;
  /** The state, where the page hears of changes sooner than the head does. */
  status?: OfferStatus | undefined;
  /** Buttons of the page: Publish, Go Live… */
  actions?: ReactNode;
}

/** Name, state and tabs of an offer; the head of its Editor, Status, Compare and Revisions pages. */
export function OfferHeader({ offer, status, actions }: OfferHeaderProps) {
  const styles = useStyles();
  const texts = useTexts(offerTexts);
  const summary = useAnswer("getOffer", { params: offer }).data;
  return (
    <>
      <PageHeader
        title={summary === undefined || summary.name === "" ? offer.offerId : summary.name}
        above={
          <span className={styles.path}>
            <TextLink to="/offers">{texts.allOffers}</TextLink>
            <span aria-hidden>/</span>
            <span>
              {offer.publisherId}/{offer.offerId}
            </span>
          </span>
        }
        beside={
          summary !== undefined && (
            <>
              <StatusBadge status={status ?? summary.status} />
              {summary.isLive && (status ?? summary.status) !== "succeeded" && (
                <Tooltip content={texts.liveBesideHelp} relationship="description">
                  <Badge appearance="outline" color="success" shape="rounded" size="large" tabIndex={0}>
                    {texts.liveBeside}
                  </Badge>
                </Tooltip>
              )}
            </>
          )
        }
        actions={actions}
      />
      <div className={styles.tabs}>
        <OfferTabs offer={offer} />
      </div>
    </>
  );
}
