import { useState } from "react";
import { useNavigate } from "@tanstack/react-router";
import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons";
import type { AllowedMove } from "@slipway/contracts";
import { useCommand } from "#api/use-command.ts";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { useEditor } from "./editor-context.ts";
import { editorTexts } from "./editor-texts.ts";

const useStyles = makeStyles({
  box: {
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    justifyItems: "start",
    marginTop: "48px",
    paddingTop: tokens.spacingVerticalL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Deleting: possible until the offer was published; then it says why not. */
export function DeleteOffer({ move }: { move: AllowedMove | undefined }) {
  const styles = useStyles();
  const texts = useTexts(editorTexts);
  const read = useReader();
  const navigate = useNavigate();
  const { offer } = useEditor();
  const [isAsking, setAsking] = useState(false);
  const command = useCommand("deleteOffer", {
    changes: ["listOffers"],
    onSuccess: () => void navigate({ to: "/offers" }),
  });
  if (move === undefined) return null;
  return (
    <section className={styles.box} aria-labelledby="delete-title">
      <Subtitle2 as="h3" id="delete-title" style={{ margin: 0 }}>
        {texts.deleteTitle}
      </Subtitle2>
      <p className={styles.text}>{move.because === undefined ? texts.deleteText : read(move.because)}</p>
      {move.allowed && (
        <Button icon={<DeleteRegular />} onClick={() => setAsking(true)}>
          {texts.deleteOffer}
        </Button>
      )}
      {isAsking && (
        <ConfirmDialog
          isOpen
          title={texts.deleteQuestion(offer.offerId)}
          confirmLabel={texts.deleteOffer}
          isBusy={command.isPending}
          error={command.error}
          onConfirm={() => command.mutate({ params: offer })}
          onClose={() => setAsking(false)}
        >
          {texts.deleteWarning}
        </ConfirmDialog>
      )}
    </section>
  );
}
