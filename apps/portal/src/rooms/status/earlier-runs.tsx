import { useState } from "react";
import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { RunSummary } from "@slipway/contracts";
import { useAnswer } from "#api/use-answer.ts";
import { useCommand } from "#api/use-command.ts";
import type { OfferAddress } from "#parts/offer/use-offer-address.ts";
import { useTexts } from "#texts/use-texts.ts";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { TextLink } from "#ui/text-link.tsx";
import { Time } from "#ui/time.tsx";
import { statusPageTexts } from "./status-texts.ts";

const useStyles = makeStyles({
  list: {
    listStyle: "none",
    margin: `${tokens.spacingVerticalM} 0 0`,
    padding: 0,
    display: "grid",
    rowGap: tokens.spacingVerticalM,
  },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, display: "block" },
});

interface EarlierRunsProps {
  offer: OfferAddress;
  shown: number | undefined;
  mayRollBack: boolean;
}

/** The offer's runs, newest first; each can be looked at, and what was live can be made live again. */
export function EarlierRuns({ offer, shown, mayRollBack }: EarlierRunsProps) {
  const styles = useStyles();
  const texts = useTexts(statusPageTexts);
  const runs = useAnswer("listRuns", { params: offer, query: { limit: 50 } }).data?.items ?? [];
  const [target, setTarget] = useState<RunSummary>();
  const live = runs.find(({ state }) => state === "succeeded");
  if (runs.length < 2) return null;
  return (
    <section aria-labelledby="earlier">
      <Subtitle2 as="h2" id="earlier" style={{ margin: 0 }}>
        {texts.earlier}
      </Subtitle2>
      <ul className={styles.list}>
        {runs.map((run) => (
          <li key={run.runNumber}>
            <TextLink
              to="/publishers/$publisherId/offers/$offerId/status"
              params={offer as never}
              search={{ run: run.runNumber } as never}
            >
              {texts.runTitle(run.runNumber)}
            </TextLink>{" "}
            – {texts.state[run.state]}
            {run.runNumber === shown && ` (${texts.current})`}
            <span className={styles.quiet}>
              <Time at={run.startedAt} as="full" /> · {run.startedBy.name}
            </span>
            {mayRollBack && run.state === "succeeded" && run !== live && (
              <Button size="small" onClick={() => setTarget(run)}>
                {texts.rollBack}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {target !== undefined && <RollBack offer={offer} run={target} onClose={() => setTarget(undefined)} />}
    </section>
  );
}

function RollBack({ offer, run, onClose }: { offer: OfferAddress; run: RunSummary; onClose: () => void }) {
  const texts = useTexts(statusPageTexts);
  const rollBack = useCommand("rollBack", {
    changes: ["getStatus", "getOffer", "listRuns"],
    onSuccess: onClose,
  });
  return (
    <ConfirmDialog
      isOpen
      title={texts.rollBackTitle(run.runNumber)}
      confirmLabel={texts.rollBack}
      isBusy={rollBack.isPending}
      error={rollBack.error}
      onConfirm={() => rollBack.mutate({ params: offer, body: { runNumber: run.runNumber } })}
      onClose={onClose}
    >
      {texts.rollBackText}
    </ConfirmDialog>
  );
}
