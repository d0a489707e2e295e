import { makeStyles, tokens } from "@fluentui/react-components";
import type { Run } from "@slipway/contracts";
import { useAnswer } from "#api/use-answer.ts";
import { useCommand } from "#api/use-command.ts";
import type { OfferAddress } from "#parts/offer/use-offer-address.ts";
import { useTexts } from "#texts/use-texts.ts";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { ChangeSummary } from "./change-summary.tsx";
import { statusPageTexts } from "./status-texts.ts";

const useStyles = makeStyles({
  box: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
  text: { margin: 0 },
  hash: {
    overflowWrap: "anywhere",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
});

/** The last look before the review: what changes for customers, and the exact content that is meant. */
export function GoLiveDialog({
  offer,
  run,
  onClose,
}: {
  offer: OfferAddress;
  run: Run;
  onClose: () => void;
}) {
  const styles = useStyles();
  const texts = useTexts(statusPageTexts);
  const summary = useAnswer("getOffer", { params: offer }).data;
  const goLive = useCommand("goLive", {
    changes: ["getStatus", "getOffer", "listOffers"],
    onSuccess: onClose,
  });
  return (
    <ConfirmDialog
      isOpen
      title={texts.goLiveTitle}
      confirmLabel={texts.goLive}
      isBusy={goLive.isPending}
      error={goLive.error}
      onConfirm={() => goLive.mutate({ params: offer, body: { contentHash: run.contentHash } })}
      onClose={onClose}
    >
      <div className={styles.box}>
        <p className={styles.text}>{texts.goLiveText}</p>
        {summary !== undefined && <ChangeSummary offer={offer} isLive={summary.isLive} />}
        <span>
          {texts.contentHash}: <span className={styles.hash}>{run.contentHash}</span>
        </span>
      </div>
    </ConfirmDialog>
  );
}
