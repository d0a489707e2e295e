import { useState } from "react";
import {
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import type { Finding } from "@slipway/contracts";
import { useCommand } from "#api/use-command.ts";
import type { OfferAddress } from "#parts/offer/use-offer-address.ts";
import { sharedTexts } from "#texts/shared.ts";
import { useTexts } from "#texts/use-texts.ts";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { reportTexts } from "./report-texts.ts";

const useStyles = makeStyles({ form: { display: "grid", rowGap: tokens.spacingVerticalL } });

const shortestReason = 10;

/** Asks a reviewer for an exception from one rule at one place. */
export function WaiverDialog({
  offer,
  finding,
  onClose,
}: {
  offer: OfferAddress;
  finding: Finding;
  onClose: () => void;
}) {
  const styles = useStyles();
  const texts = useTexts(reportTexts);
  const shared = useTexts(sharedTexts);
  const [reason, setReason] = useState("");
  const [expires, setExpires] = useState("");
  const request = useCommand("requestWaiver", { changes: ["listWaivers"] });
  const send = () => {
    const place = {
      ...(finding.file === null ? {} : { path: finding.file }),
      ...(finding.pointer === null ? {} : { pointer: finding.pointer }),
    };
    request.mutate({ params: offer, body: { rule: finding.rule, reason: reason.trim(), expires, ...place } });
  };
  return (
    <ConfirmDialog
      isOpen
      title={texts.waiverTitle}
      confirmLabel={request.isSuccess ? shared.close : texts.waiverSend}
      isBusy={request.isPending}
      isDisabled={!request.isSuccess && (reason.trim().length < shortestReason || expires === "")}
      error={request.error}
      onConfirm={request.isSuccess ? onClose : send}
      onClose={onClose}
    >
      {request.isSuccess ? (
        <MessageBar intent="success">
          <MessageBarBody>{texts.waiverSent}</MessageBarBody>
        </MessageBar>
      ) : (
        <div className={styles.form}>
          <span>{texts.waiverText}</span>
          <Field label={texts.waiverReason} hint={texts.waiverReasonHelp} required>
            <Textarea
              value={reason}
              maxLength={2000}
              rows={4}
              onChange={(_, { value }) => setReason(value)}
            />
          </Field>
          <Field label={texts.waiverExpires} required>
            <Input type="date" value={expires} onChange={(_, { value }) => setExpires(value)} />
          </Field>
        </div>
      )}
    </ConfirmDialog>
  );
}
