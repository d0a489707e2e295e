import { useState } from "react";
import { Field, Input } from "@fluentui/react-components";
import { useTexts } from "#texts/use-texts.ts";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { offersTexts } from "./offers-texts.ts";

/** Asks for the name under which the current filter is kept. */
export function SaveViewDialog({ onSave, onClose }: { onSave: (name: string) => void; onClose: () => void }) {
  const texts = useTexts(offersTexts);
  const [name, setName] = useState("");
  return (
    <ConfirmDialog
      isOpen
      title={texts.saveViewTitle}
      confirmLabel={texts.saveViewTitle}
      isDisabled={name.trim() === ""}
      onConfirm={() => onSave(name.trim())}
      onClose={onClose}
    >
      <Field label={texts.viewName} hint={texts.saveViewText} required>
        <Input value={name} maxLength={60} onChange={(_, { value }) => setName(value)} />
      </Field>
    </ConfirmDialog>
  );
}
