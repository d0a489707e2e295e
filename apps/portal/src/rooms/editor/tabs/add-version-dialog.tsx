import { useState } from "react";
import { Field, Input } from "@fluentui/react-components";
import { compareVersionNumbers, newestVersion, parseVersionNumber } from "@slipway/contracts/offer-fields";
import { useTexts } from "#texts/use-texts.ts";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { nextVersion } from "./new-version.ts";
import { skuTexts } from "./sku-texts.ts";

interface AddVersionDialogProps {
  versions: readonly string[];
  onAdd: (version: string) => void;
  onClose: () => void;
}

/** Asks for the number of a new package version; the one that usually follows is filled in. */
export function AddVersionDialog({ versions, onAdd, onClose }: AddVersionDialogProps) {
  const texts = useTexts(skuTexts);
  const newest = newestVersion(versions);
  const [version, setVersion] = useState(nextVersion(newest));
  const problem = () => {
    if (parseVersionNumber(version) === undefined) return texts.versionForm;
    if (versions.includes(version)) return texts.versionTaken;
    const isLow = newest !== undefined && compareVersionNumbers(version, newest) < 0;
    return isLow ? texts.versionLow(newest) : undefined;
  };
  const found = problem();
  return (
    <ConfirmDialog
      isOpen
      title={texts.addVersion}
      confirmLabel={texts.addVersion}
      isDisabled={found !== undefined}
      onConfirm={() => onAdd(version)}
      onClose={onClose}
    >
      {versions.length > 0 && <p>{texts.versionCopied}</p>}
      <Field
        label={texts.versionNumber}
        hint={texts.versionHelp}
        required
        {...(found === undefined || version === "" ? {} : { validationMessage: found })}
      >
        <Input value={version} autoComplete="off" onChange={(_, data) => setVersion(data.value.trim())} />
      </Field>
    </ConfirmDialog>
  );
}
