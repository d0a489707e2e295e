import { Button, Link, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { OpenRegular, SaveRegular } from "@fluentui/react-icons";
import type { CallOutput } from "@slipway/contracts/client";
import { useTexts } from "#texts/use-texts.ts";
import { saveFile } from "#ui/save-file.ts";
import { Time } from "#ui/time.tsx";
import { CodeBlock } from "./code-block.tsx";
import { deployTexts } from "./deploy-texts.ts";
import { fillCommand, type DeploymentPlace } from "./fill-command.ts";
import { parameterFile, type FormParameters } from "./parameter-file.ts";

const useStyles = makeStyles({
  box: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalL },
  text: { margin: 0 },
  bar: { whiteSpace: "normal" },
});

interface DeploymentResultProps {
  answer: CallOutput<"deployPlan">;
  isManaged: boolean;
  /** From the create form, where it was filled in. */
  parameters: FormParameters | undefined;
  place: DeploymentPlace | undefined;
}

/** Links and commands of an issued deployment; where there is no link into the Azure portal, why. */
export function DeploymentResult({ answer, isManaged, parameters, place }: DeploymentResultProps) {
  const styles = useStyles();
  const texts = useTexts(deployTexts);
  return (
    <div className={styles.box} aria-live="polite">
      <PortalLink url={answer.azurePortalUrl} isManaged={isManaged} />
      <CodeBlock
        name={isManaged ? texts.commandManaged : texts.command}
        text={fillCommand(answer.command, place)}
      />
      {place === undefined && <p className={styles.text}>{texts.commandHelp}</p>}
      <Parameters parameters={parameters} isManaged={isManaged} />
      <CodeBlock name={texts.templateUrl} text={answer.templateUrl} />
      <CodeBlock name={texts.formUrl} text={answer.createUiDefinitionUrl} />
      <p className={styles.text}>
        {texts.until} <Time at={answer.expiresAt} as="full" />
      </p>
    </div>
  );
}

function PortalLink({ url, isManaged }: { url: string; isManaged: boolean }) {
  const styles = useStyles();
  const texts = useTexts(deployTexts);
  if (url !== "") {
    return (
      <p className={styles.text}>
        <Link href={url} target="_blank" rel="noopener noreferrer">
          <OpenRegular aria-hidden /> {texts.portal}
        </Link>
        <br />
        {texts.portalHelp}
      </p>
    );
  }
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody className={styles.bar}>
        {isManaged ? texts.noPortalManaged : texts.noPortalAddress}
      </MessageBarBody>
    </MessageBar>
  );
}

function Parameters({ parameters, isManaged }: Pick<DeploymentResultProps, "parameters" | "isManaged">) {
  const styles = useStyles();
  const texts = useTexts(deployTexts);
  if (parameters === undefined) return <p className={styles.text}>{texts.parametersNone}</p>;
  const file = parameterFile(parameters);
  return (
    <>
      <CodeBlock name={texts.parameters} text={file} />
      <p className={styles.text}>
        {texts.parametersText} {/* Only `az deployment` asks for parameters that are missing. */}
        {parameters.secretNames.length > 0 &&
          (isManaged ? texts.parametersSecretManaged : texts.parametersSecret)}
      </p>
      <span>
        <Button icon={<SaveRegular />} onClick={() => saveFile("parameters.json", "application/json", file)}>
          {texts.saveParameters}
        </Button>
      </span>
    </>
  );
}
