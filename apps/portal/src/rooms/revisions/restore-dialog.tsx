import { useCommand } from "#api/use-command.ts";
import type { OfferAddress } from "#parts/offer/use-offer-address.ts";
import { useTexts } from "#texts/use-texts.ts";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { revisionsTexts } from "./revisions-texts.ts";

interface RestoreDialogProps {
  offer: OfferAddress;
  revision: number;
  onDone: () => void;
  onClose: () => void;
}

/** Says what restoring does, then does it. */
export function RestoreDialog({ offer, revision, onDone, onClose }: RestoreDialogProps) {
  const texts = useTexts(revisionsTexts);
  const restore = useCommand("restoreRevision", {
    changes: ["listRevisions", "getOffer", "getDraft", "listOffers"],
    onSuccess: onDone,
  });
  return (
    <ConfirmDialog
      isOpen
      title={texts.restoreTitle(revision)}
      confirmLabel={texts.restore}
      isBusy={restore.isPending}
      error={restore.error}
      onConfirm={() => restore.mutate({ params: { ...offer, revision } })}
      onClose={onClose}
    >
      {texts.restoreText}
    </ConfirmDialog>
  );
}
