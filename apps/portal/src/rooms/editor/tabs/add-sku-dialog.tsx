import { useState } from "react";
import { Field, Input } from "@fluentui/react-components";
import { useTexts } from "#texts/use-texts.ts";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { skuTexts } from "./sku-texts.ts";

/** cpp-portal 5.2. */
const planIdForm = /^(?=.{1,50}$)[a-z0-9_-]*[a-z0-9_]$/;

interface AddSkuDialogProps {
  taken: readonly string[];
  onAdd: (planId: string) => void;
  onClose: () => void;
}

/** Asks for the id of a new plan. */
export function AddSkuDialog({ taken, onAdd, onClose }: AddSkuDialogProps) {
  const texts = useTexts(skuTexts);
  const [id, setId] = useState("");
  const problem = taken.includes(id)
    ? texts.skuIdTaken
    : id === "" || planIdForm.test(id)
      ? undefined
      : texts.skuIdForm;
  return (
    <ConfirmDialog
      isOpen
      title={texts.addSku}
      confirmLabel={texts.addSku}
      isDisabled={id === "" || problem !== undefined}
      onConfirm={() => onAdd(id)}
      onClose={onClose}
    >
      <Field
        label={texts.skuId}
        hint={texts.skuIdHelp}
        required
        {...(problem === undefined ? {} : { validationMessage: problem })}
      >
        <Input
          value={id}
          maxLength={50}
          autoComplete="off"
          onChange={(_, data) => setId(data.value.trim())}
        />
      </Field>
    </ConfirmDialog>
  );
}
