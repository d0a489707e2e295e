import { useMemo, useState } from "react";
import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle1,
  tokens,
} from "@fluentui/react-components";
import { RocketRegular } from "@fluentui/react-icons";
import type { FormElement } from "@slipway/template-language";
import { DeployDialog } from "#parts/storefront/deploy-dialog.tsx";
import { useTexts } from "#texts/use-texts.ts";
import { collectOutputs, parametersOf, previewParametersOf } from "./collect-parameters.ts";
import type { LoadedPlan } from "./loaded-plan.ts";
import { createTexts } from "./create-texts.ts";
import { DeploymentPreview } from "./deployment-preview.tsx";
import { wordsOf } from "./element-words.ts";
import { useForm } from "./form-context.ts";
import { hasGoodNames } from "./is-group-name.ts";
import { wrongOn, type FormPage } from "./list-pages.ts";
import { reviewStepTexts } from "./review-texts.ts";
import { ValueTable } from "./value-table.tsx";

const useStyles = makeStyles({
  box: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "32px", maxWidth: "960px" },
  part: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
  list: { margin: 0, paddingLeft: "20px" },
  foot: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
});

interface ReviewStepProps {
  loaded: LoadedPlan;
  pages: readonly FormPage[];
  secureNames: ReadonlySet<string>;
  onGoTo: (page: FormPage, element: FormElement) => void;
}

/** What is still wrong, the values, what would be created, and Deploy. */
export function ReviewStep({ loaded, pages, secureNames, onGoTo }: ReviewStepProps) {
  const styles = useStyles();
  const texts = useTexts(reviewStepTexts);
  const { state } = useForm();
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const [deploys, setDeploys] = useState(false);
  const outputs = useMemo(
    () => collectOutputs(state.outputs, typed, secureNames),
    [state, typed, secureNames],
  );
  const wrong = pages.flatMap((page) => wrongOn(page, state).map((element) => ({ page, element })));
  const hasNames = hasGoodNames(state.basics, loaded.plan.kind === "managedApplication");
  const isReady = hasNames && wrong.length === 0 && outputs.every(({ isMissing }) => !isMissing);
  const { product, isPreview, page, plan } = loaded;
  const { subscription, resourceGroup, location } = state.basics;
  const secretNames = outputs.filter(({ isSecret }) => isSecret).map(({ name }) => name);
  return (
    <div className={styles.box}>
      <Validity wrong={wrong} onGoTo={onGoTo} />
      {!hasNames && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody style={{ whiteSpace: "normal" }}>{texts.names}</MessageBarBody>
        </MessageBar>
      )}
      <section className={styles.part} aria-label={texts.values}>
        <Subtitle1 as="h2" style={{ margin: 0 }}>
          {texts.values}
        </Subtitle1>
        <ValueTable
          outputs={outputs}
          typed={typed}
          onType={(name, text) => setTyped(new Map([...typed, [name, text]]))}
        />
      </section>
      <section className={styles.part} aria-label={texts.creates}>
        <Subtitle1 as="h2" style={{ margin: 0 }}>
          {texts.creates}
        </Subtitle1>
        <DeploymentPreview
          product={product}
          planId={plan.planId}
          isPreview={isPreview}
          parameters={previewParametersOf(outputs)}
          subscriptionId={subscription.subscriptionId}
          resourceGroup={resourceGroup.name}
          location={location}
        />
      </section>
      <Flaws />
      <div className={styles.foot}>
        <Button
          appearance="primary"
          icon={<RocketRegular />}
          disabled={!isReady}
          onClick={() => setDeploys(true)}
        >
          {texts.deploy}
        </Button>
        {!isReady && <span>{texts.deployHelp}</span>}
      </div>
      {deploys && (
        <DeployDialog
          product={product}
          productTitle={page.title}
          publisherName={page.publisherName}
          plan={plan}
          isPreview={isPreview}
          parameters={{ values: parametersOf(outputs), secretNames }}
          place={{
            // The sample of people without a subscription is none to deploy into.
            subscriptionId: /^[0-]+$/.test(subscription.subscriptionId) ? "" : subscription.subscriptionId,
            resourceGroup: resourceGroup.name,
            location,
          }}
          onClose={() => setDeploys(false)}
        />
      )}
    </div>
  );
}

interface ValidityProps {
  wrong: readonly { page: FormPage; element: FormElement }[];
  onGoTo: ReviewStepProps["onGoTo"];
}

/** Every field that keeps the form from being sent, with a way to it. */
function Validity({ wrong, onGoTo }: ValidityProps) {
  const styles = useStyles();
  const names = useTexts(createTexts);
  const texts = useTexts(reviewStepTexts);
  const { state } = useForm();
  return (
    <MessageBar intent={wrong.length === 0 ? "success" : "error"} layout="multiline">
      <MessageBarBody style={{ whiteSpace: "normal" }}>
        {wrong.length === 0 ? texts.valid : texts.invalid(wrong.length)}
        {wrong.length > 0 && (
          <ul className={styles.list}>
            {wrong.map(({ page, element }) => (
              <li key={element.path}>
                <Link as="button" inline onClick={() => onGoTo(page, element)}>
                  {page.title ?? names.basics}: {wordsOf(state.reader(element), "label") || element.name}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

/** Expressions of the author that failed: the publisher wants to know, the customer may ask them. */
function Flaws() {
  const styles = useStyles();
  const texts = useTexts(reviewStepTexts);
  const { problems } = useForm().state;
  if (problems.length === 0) return null;
  return (
    <details>
      <summary>
        {texts.flawed} ({problems.length})
      </summary>
      <ul className={styles.list}>
        {problems.map(({ message, start }) => (
          <li key={`${start} ${message}`}>{message}</li>
        ))}
      </ul>
    </details>
  );
}
