import { useState } from "react";
import { Dropdown, Field, makeStyles, Option, Textarea, tokens } from "@fluentui/react-components";
import type { Review } from "@slipway/contracts";
import { useCommand } from "#api/use-command.ts";
import { policies } from "#parts/review/policies.ts";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { reviewTexts } from "./review-texts.ts";

const useStyles = makeStyles({
  form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
  text: { margin: 0 },
  list: { minWidth: 0 },
  options: { maxHeight: "40vh" },
});

/** Ends the publish with what must change, and the policies that it falls under. */
export function RequestChangesDialog({ review, onClose }: { review: Review; onClose: () => void }) {
  const styles = useStyles();
  const texts = useTexts(reviewTexts);
  const read = useReader();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<string[]>([]);
  const { publisherId, reviewId, offerName } = review;
  const request = useCommand("requestChanges", {
    changes: ["getReview", "listReviews", "getStatus", "listInbox"],
    onSuccess: onClose,
  });
  const send = () =>
    request.mutate({ params: { publisherId, reviewId }, body: { text: text.trim(), policies: chosen } });
  return (
    <ConfirmDialog
      isOpen
      title={texts.changesTitle(offerName)}
      confirmLabel={texts.requestChanges}
      isBusy={request.isPending}
      isDisabled={text.trim() === ""}
      error={request.error}
      onConfirm={send}
      onClose={onClose}
    >
      <div className={styles.form}>
        <p className={styles.text}>{texts.changesText}</p>
        <Field label={texts.changesField} hint={texts.changesHelp} required>
          <Textarea value={text} rows={6} maxLength={10_000} onChange={(_, { value }) => setText(value)} />
        </Field>
        <Field label={texts.policies} hint={texts.policiesHelp}>
          <Dropdown
            multiselect
            className={styles.list}
            listbox={{ className: styles.options }}
            value={chosen.join(", ")}
            selectedOptions={chosen}
            onOptionSelect={(_, { selectedOptions }) => setChosen(selectedOptions)}
          >
            {policies.map(({ id, title }) => (
              <Option key={id} value={id} text={texts.policyOf(id, read(title))}>
                {texts.policyOf(id, read(title))}
              </Option>
            ))}
          </Dropdown>
        </Field>
      </div>
    </ConfirmDialog>
  );
}
