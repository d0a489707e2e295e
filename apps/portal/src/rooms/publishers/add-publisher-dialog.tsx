import { useState } from "react";
import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { Language } from "@slipway/contracts";
import { useCommand } from "#api/use-command.ts";
import { isPlainId, suggestId } from "#parts/offer/suggest-id.ts";
import { languageNames } from "#texts/languages.ts";
import { useTexts } from "#texts/use-texts.ts";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { publishersTexts } from "./publishers-texts.ts";

const useStyles = makeStyles({ form: { display: "grid", rowGap: tokens.spacingVerticalL } });

/** Adds a publisher with its first owner. */
export function AddPublisherDialog({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const texts = useTexts(publishersTexts);
  const [typedId, setId] = useState<string>();
  const [name, setName] = useState("");
  const id = typedId ?? suggestId(name);
  const [owner, setOwner] = useState("");
  const [language, setLanguage] = useState<Language>("en");
  const add = useCommand("createPublisher", { changes: ["listPublishers"], onSuccess: onClose });
  const isIdWrong = id !== "" && !isPlainId(id);
  return (
    <ConfirmDialog
      isOpen
      title={texts.addTitle}
      confirmLabel={texts.add}
      isBusy={add.isPending}
      isDisabled={id === "" || isIdWrong || name.trim() === ""}
      error={add.error}
      onConfirm={() =>
        add.mutate({
          body: {
            publisherId: id,
            name: name.trim(),
            language,
            ...(owner === "" ? {} : { ownerEmail: owner }),
          },
        })
      }
      onClose={onClose}
    >
      <div className={styles.form}>
        <Field label={texts.name} required>
          <Input value={name} maxLength={100} onChange={(_, { value }) => setName(value)} />
        </Field>
        <Field
          label={texts.id}
          hint={texts.idHelp}
          required
          {...(isIdWrong ? { validationMessage: texts.idWrong } : {})}
        >
          <Input value={id} maxLength={50} spellCheck={false} onChange={(_, { value }) => setId(value)} />
        </Field>
        <Field label={texts.owner} hint={texts.ownerHelp}>
          <Input type="email" value={owner} onChange={(_, { value }) => setOwner(value)} />
        </Field>
        <Field label={texts.language}>
          <Select value={language} onChange={(_, { value }) => setLanguage(value as Language)}>
            {languageNames.map((each) => (
              <option key={each.value} value={each.value}>
                {each.label}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </ConfirmDialog>
  );
}
