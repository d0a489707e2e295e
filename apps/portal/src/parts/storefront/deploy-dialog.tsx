import { useState } from "react";
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useCommand } from "#api/use-command.ts";
import { useMe } from "#app/use-session.ts";
import { sharedTexts } from "#texts/shared.ts";
import { useTexts } from "#texts/use-texts.ts";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { CustomerFields, filledIn, type Customer } from "./customer-fields.tsx";
import { deployTexts } from "./deploy-texts.ts";
import { DeploymentResult } from "./deployment-result.tsx";
import type { DeploymentPlace } from "./fill-command.ts";
import type { FormParameters } from "./parameter-file.ts";
import { previewQuery, type ProductAddress } from "./product-address.ts";
import { isSubscriptionId, SubscriptionField, type SubscriptionChoice } from "./subscription-field.tsx";

const useStyles = makeStyles({
  form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalL },
  text: { margin: 0 },
  surface: { maxWidth: "min(800px, 96vw)" },
});

interface DeployDialogProps {
  product: ProductAddress;
  productTitle: string;
  publisherName: string;
  plan: {
    planId: string;
    title: string;
    kind: "solutionTemplate" | "managedApplication";
    isPrivate: boolean;
  };
  isPreview: boolean;
  /** From the create form, where it was filled in. */
  parameters?: FormParameters | undefined;
  place?: DeploymentPlace | undefined;
  onClose: () => void;
}

/** Asks for subscription and consent, then shows how to deploy. */
export function DeployDialog(props: DeployDialogProps) {
  const { product, productTitle, plan, isPreview, parameters, place, onClose } = props;
  const styles = useStyles();
  const texts = useTexts(deployTexts);
  const shared = useTexts(sharedTexts);
  const deploy = useCommand("deployPlan");
  if (deploy.data === undefined) {
    return (
      <DeployForm
        {...props}
        isBusy={deploy.isPending}
        error={deploy.error}
        onSend={(body) =>
          deploy.mutate({ params: { ...product, planId: plan.planId }, query: previewQuery(isPreview), body })
        }
      />
    );
  }
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{texts.readyTitle(productTitle, plan.title)}</DialogTitle>
          <DialogContent>
            <DeploymentResult
              answer={deploy.data}
              isManaged={plan.kind === "managedApplication"}
              parameters={parameters}
              place={place}
            />
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {shared.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface DeployFormProps extends DeployDialogProps {
  isBusy: boolean;
  error: unknown;
  onSend: (body: { subscriptionId: string; consent: boolean; customer?: Customer }) => void;
}

function DeployForm(props: DeployFormProps) {
  const { productTitle, publisherName, plan, isPreview, place, isBusy, error, onSend, onClose } = props;
  const styles = useStyles();
  const texts = useTexts(deployTexts);
  const me = useMe();
  const [subscription, setSubscription] = useState<SubscriptionChoice>({
    isOther: false,
    id: place?.subscriptionId ?? "",
  });
  const [consent, setConsent] = useState(false);
  const [customer, setCustomer] = useState<Customer>({ firstName: me.name, email: me.email ?? "" });
  const send = () => {
    const subscriptionId = subscription.id.trim();
    onSend(consent ? { subscriptionId, consent, customer: filledIn(customer) } : { subscriptionId, consent });
  };
  return (
    <ConfirmDialog
      isOpen
      title={texts.title(productTitle, plan.title)}
      confirmLabel={texts.make}
      isBusy={isBusy}
      isDisabled={!isSubscriptionId(subscription.id)}
      error={error}
      onConfirm={send}
      onClose={onClose}
    >
      <div className={styles.form}>
        <p className={styles.text}>{texts.text}</p>
        <SubscriptionField
          choice={subscription}
          onChange={setSubscription}
          mayBeOther={!isPreview && !plan.isPrivate}
        />
        <Field hint={texts.consentHelp}>
          <Checkbox
            label={texts.consent(publisherName)}
            checked={consent}
            onChange={(_, { checked }) => setConsent(checked === true)}
          />
        </Field>
        {consent && <CustomerFields customer={customer} onChange={setCustomer} />}
      </div>
    </ConfirmDialog>
  );
}
