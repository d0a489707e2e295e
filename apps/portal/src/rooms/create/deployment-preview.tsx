import { useEffect } from "react";
import {
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import type { DeploymentPreview as Preview } from "@slipway/contracts";
import { useCommand } from "#api/use-command.ts";
import { PlainJson } from "#parts/listing/plain-json.tsx";
import { previewQuery, type ProductAddress } from "#parts/storefront/product-address.ts";
import { useTexts } from "#texts/use-texts.ts";
import { LoadingRows } from "#ui/loading-rows.tsx";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { reviewStepTexts } from "./review-texts.ts";

const useStyles = makeStyles({
  box: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
  list: { listStyle: "none", margin: 0, padding: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalL,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
    "@media (min-width: 720px)": { gridTemplateColumns: "minmax(0, 3fr) minmax(0, 3fr) minmax(0, 2fr)" },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  problems: { margin: 0, paddingLeft: "20px" },
});

const pauseMs = 400;

interface DeploymentPreviewProps {
  product: ProductAddress;
  planId: string;
  isPreview: boolean;
  parameters: Record<string, unknown>;
  subscriptionId: string;
  resourceGroup: string;
  location: string;
}

/** Asks the server to expand the template with these values, and lists what a deployment would create. */
export function DeploymentPreview(props: DeploymentPreviewProps) {
  const texts = useTexts(reviewStepTexts);
  const { product, planId, isPreview, ...body } = props;
  const { mutate, data, error, isPending } = useCommand("previewDeployment");
  const request = JSON.stringify({
    params: { ...product, planId },
    query: previewQuery(isPreview),
    body,
  });
  useEffect(() => {
    const timer = setTimeout(() => mutate(JSON.parse(request)), pauseMs);
    return () => clearTimeout(timer);
  }, [mutate, request]);
  return (
    <div aria-live="polite" aria-busy={isPending}>
      {data === undefined && error === null && <LoadingRows rows={4} />}
      <ProblemMessage error={error} />
      {data !== undefined && <PreviewResult preview={data} />}
      <Caption1>
        {texts.createsText} {texts.createsSecret}
      </Caption1>
    </div>
  );
}

function PreviewResult({ preview }: { preview: Preview }) {
  const styles = useStyles();
  const texts = useTexts(reviewStepTexts);
  const { resources, outputs, problems } = preview;
  return (
    <div className={styles.box}>
      {problems.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody style={{ whiteSpace: "normal" }}>
            {texts.problems}
            <ul className={styles.problems}>
              {problems.map(({ message, pointer }) => (
                <li key={`${pointer} ${message}`}>
                  {message} {pointer !== undefined && <code>{pointer}</code>}
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {resources.length === 0 ? <p>{texts.nothing}</p> : <span>{texts.count(resources.length)}</span>}
      <ul className={styles.list}>
        {resources.map(({ type, name, location, scope, isConditional }) => (
          <li key={`${scope} ${type} ${name}`} className={styles.row}>
            <span className={styles.name}>{name}</span>
            <span>{type}</span>
            <span className={styles.quiet}>
              {location}
              {isConditional && ` (${texts.maybe})`}
            </span>
          </li>
        ))}
      </ul>
      {Object.keys(outputs).length > 0 && (
        <>
          <Subtitle2 as="h3" style={{ margin: 0 }}>
            {texts.outputs}
          </Subtitle2>
          <PlainJson value={outputs} />
        </>
      )}
    </div>
  );
}
