import { useEffect } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { makeStyles, MessageBar, MessageBarBody, Subtitle1, tokens } from "@fluentui/react-components";
import type { OfferStatusDetail, Run } from "@slipway/contracts";
import { useAnswer } from "#api/use-answer.ts";
import { useOfferEvents } from "#api/use-offer-events.ts";
import { OfferHeader } from "#parts/offer/offer-header.tsx";
import { useOfferAddress, type OfferAddress } from "#parts/offer/use-offer-address.ts";
import { Waivers } from "#parts/waivers/waivers.tsx";
import { useTexts } from "#texts/use-texts.ts";
import { LoadingRows } from "#ui/loading-rows.tsx";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { TextLink } from "#ui/text-link.tsx";
import { ConnectionNote } from "./connection-note.tsx";
import { EarlierRuns } from "./earlier-runs.tsx";
import { Flow } from "./flow.tsx";
import { RunFacts } from "./run-facts.tsx";
import { StandingCard } from "./standing-card.tsx";
import { StatusActions } from "./status-actions.tsx";
import { statusPageTexts } from "./status-texts.ts";
import { StepAnnouncer } from "./step-announcer.tsx";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    columnGap: "64px",
    rowGap: tokens.spacingVerticalXXL,
    "@media (min-width: 1280px)": { gridTemplateColumns: "minmax(0, 1fr) 300px" },
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalXL,
  },
  aside: { display: "grid", alignContent: "start", rowGap: tokens.spacingVerticalXXL },
  bar: { marginBottom: tokens.spacingVerticalXL },
});

const askAgainMs = 4000;

/** The Status tab: the seven steps of the latest publish, live; or of an earlier one with `?run=`. */
export function Page() {
  const offer = useOfferAddress();
  const { run } = useSearch({ strict: false }) as { run?: number };
  const connection = useOfferEvents(offer);
  const interval = connection === "broken" ? askAgainMs : false;
  const { data: status, error } = useAnswer("getStatus", { params: offer }, { refetchInterval: interval });
  useSummaryFollowing(offer, status);
  const isEarlier = run !== undefined && status?.run !== undefined && run !== status.run.runNumber;
  return (
    <>
      <OfferHeader
        offer={offer}
        status={status?.status}
        actions={status !== undefined && <StatusActions status={status} offer={offer} />}
      />
      {status === undefined && (error === null ? <LoadingRows rows={8} /> : <ProblemMessage error={error} />)}
      {status !== undefined && !isEarlier && (
        <>
          <StandingCard status={status} offer={offer} />
          <RunColumns
            offer={offer}
            status={status}
            run={status.run}
            note={<ConnectionNote connection={connection} />}
          />
        </>
      )}
      {status !== undefined && isEarlier && <EarlierRun offer={offer} status={status} runNumber={run} />}
    </>
  );
}

/** The head's badge follows the events, too. */
function useSummaryFollowing(offer: OfferAddress, status: OfferStatusDetail | undefined): void {
  const cache = useQueryClient();
  const { publisherId, offerId } = offer;
  const state = status?.status;
  const runNumber = status?.run?.runNumber;
  useEffect(() => {
    if (state !== undefined)
      void cache.invalidateQueries({ queryKey: ["getOffer", { publisherId, offerId }] });
    if (runNumber !== undefined)
      void cache.invalidateQueries({ queryKey: ["listRuns", { publisherId, offerId }] });
  }, [cache, publisherId, offerId, state, runNumber]);
}

function EarlierRun({
  offer,
  status,
  runNumber,
}: {
  offer: OfferAddress;
  status: OfferStatusDetail;
  runNumber: number;
}) {
  const styles = useStyles();
  const texts = useTexts(statusPageTexts);
  const { data: run, error } = useAnswer("getRun", { params: { ...offer, runNumber } });
  return (
    <>
      <MessageBar className={styles.bar} layout="multiline">
        <MessageBarBody>
          {texts.viewing(runNumber)}{" "}
          <TextLink
            to="/publishers/$publisherId/offers/$offerId/status"
            params={offer as never}
            search={{} as never}
          >
            {texts.backToLatest}
          </TextLink>
        </MessageBarBody>
      </MessageBar>
      {run === undefined && (error === null ? <LoadingRows rows={8} /> : <ProblemMessage error={error} />)}
      {run !== undefined && <RunColumns offer={offer} status={status} run={run} />}
    </>
  );
}

interface RunColumnsProps {
  offer: OfferAddress;
  status: OfferStatusDetail;
  run: Run | undefined;
  note?: React.ReactNode;
}

function RunColumns({ offer, status, run, note }: RunColumnsProps) {
  const styles = useStyles();
  const texts = useTexts(statusPageTexts);
  const isLatest = run === status.run;
  const steps = isLatest ? status.steps : (run?.steps ?? status.steps);
  const mayRollBack = status.allowedMoves.some(({ move, allowed }) => move === "rollBack" && allowed);
  return (
    <div className={styles.columns}>
      <section aria-labelledby="steps">
        <div className={styles.head}>
          <Subtitle1 as="h2" id="steps" style={{ margin: 0 }}>
            {texts.steps}
          </Subtitle1>
          {note}
        </div>
        {isLatest && <StepAnnouncer steps={steps} />}
        <Flow
          steps={steps}
          offer={offer}
          labelledBy="steps"
          reportOfRun={run?.hasReport === true ? run.runNumber : undefined}
        />
      </section>
      <aside className={styles.aside}>
        {run !== undefined && <RunFacts run={run} />}
        <Waivers offer={offer} />
        <EarlierRuns offer={offer} shown={run?.runNumber} mayRollBack={mayRollBack} />
      </aside>
    </div>
  );
}
