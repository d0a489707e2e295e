import { useSearch } from "@tanstack/react-router";
import { MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import type { StepId } from "@slipway/contracts";
import { statusTexts } from "#texts/statuses.ts";
import { useTexts } from "#texts/use-texts.ts";
import { PageHeader } from "#ui/page-header.tsx";
import { IncidentForm } from "./incident-form.tsx";
import { newIncidentTexts } from "./new-incident-texts.ts";

/** What the address says the incident is about; a link from a failed step carries all of it. */
export interface About {
  publisherId?: string;
  offerId?: string;
  run?: number;
  step?: StepId;
}

const useStyles = makeStyles({ bar: { marginBottom: tokens.spacingVerticalXL, maxWidth: "720px" } });

/** Asks support for help; the operation of a failed step goes with it. */
export function Page() {
  const styles = useStyles();
  const texts = useTexts(newIncidentTexts);
  const statuses = useTexts(statusTexts);
  const about = useSearch({ strict: false }) as About;
  const { publisherId, offerId, run, step } = about;
  const offer = `${publisherId}/${offerId}`;
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} />
      {offerId !== undefined && (
        <MessageBar className={styles.bar} layout="multiline">
          <MessageBarBody>
            {run === undefined || step === undefined
              ? texts.attachedOffer(offer)
              : texts.attachedOperation(offer, String(run), statuses.stepName[step] ?? step)}
          </MessageBarBody>
        </MessageBar>
      )}
      <IncidentForm about={about} />
    </>
  );
}
