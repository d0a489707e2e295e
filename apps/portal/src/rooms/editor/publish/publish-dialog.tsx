import { useState } from "react";
import { useNavigate } from "@tanstack/react-router";
import { Field, Textarea } from "@fluentui/react-components";
import type { CallOutput } from "@slipway/contracts/client";
import { useAnswer } from "#api/use-answer.ts";
import { useCommand } from "#api/use-command.ts";
import { usePreferences } from "#app/preferences.tsx";
import { useTexts } from "#texts/use-texts.ts";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { formatDuration } from "#ui/duration.ts";
import { useEditor } from "../editor-context.ts";
import { editorTexts } from "../editor-texts.ts";
import { maxAddresses, readAddresses } from "./read-addresses.ts";

/** What happens, how long it takes and who hears of it; then the Status tab. */
export function PublishDialog({ check, onClose }: { check: CallOutput<"checkOffer">; onClose: () => void }) {
  const texts = useTexts(editorTexts);
  const { language } = usePreferences();
  const navigate = useNavigate();
  const { offer } = useEditor();
  const remembered = useAnswer("getOffer", { params: offer }).data?.notificationEmails;
  const [typed, setTyped] = useState<string>();
  const text = typed ?? remembered?.join("\n") ?? "";
  const { addresses, wrong } = readAddresses(text);
  const problem =
    wrong !== undefined
      ? texts.emailsWrong(wrong)
      : addresses.length > maxAddresses
        ? texts.emailsTooMany
        : undefined;
  const publish = useCommand("publishOffer", {
    changes: ["getStatus", "getOffer", "listOffers", "listRuns"],
    onSuccess: () =>
      void navigate({ to: "/publishers/$publisherId/offers/$offerId/status", params: offer as never }),
  });
  const { usualDurationSeconds, findings } = check;
  return (
    <ConfirmDialog
      isOpen
      title={texts.publishTitle}
      confirmLabel={texts.publish}
      isBusy={publish.isPending}
      isDisabled={problem !== undefined}
      error={publish.error}
      onConfirm={() => publish.mutate({ params: offer, body: { notificationEmails: addresses } })}
      onClose={onClose}
    >
      <p>{texts.publishText}</p>
      <p>{texts.publishDraft}</p>
      <p>
        {usualDurationSeconds === undefined
          ? texts.publishFirst
          : texts.publishUsual(formatDuration(usualDurationSeconds, language))}
      </p>
      {findings.length > 0 && <p>{texts.publishWarnings(findings.length)}</p>}
      <Field
        label={texts.emails}
        hint={texts.emailsHelp}
        {...(problem === undefined ? {} : { validationMessage: problem })}
      >
        <Textarea value={text} rows={3} onChange={(_, data) => setTyped(data.value)} />
      </Field>
    </ConfirmDialog>
  );
}
