import { useCommand } from "#api/use-command.ts";
import type { OfferAddress } from "#parts/offer/use-offer-address.ts";
import { useTexts } from "#texts/use-texts.ts";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { statusPageTexts } from "./status-texts.ts";

/** Says what Cancel Publish does and does not do, then does it. */
export function CancelDialog({ offer, onClose }: { offer: OfferAddress; onClose: () => void }) {
  const texts = useTexts(statusPageTexts);
  const cancel = useCommand("cancelPublish", {
    changes: ["getStatus", "getOffer", "listOffers", "listRuns"],
    onSuccess: onClose,
  });
  return (
    <ConfirmDialog
      isOpen
      title={texts.cancelTitle}
      confirmLabel={texts.cancelPublish}
      cancelLabel={texts.keepPublish}
      isBusy={cancel.isPending}
      error={cancel.error}
      onConfirm={() => cancel.mutate({ params: offer })}
      onClose={onClose}
    >
      <p>{texts.cancelText}</p>
      <p>{texts.cancelLive}</p>
    </ConfirmDialog>
  );
}
