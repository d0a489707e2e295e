import { Body1, Button, makeStyles, Title3, tokens } from "@fluentui/react-components";
import { shellTexts } from "#texts/shell.ts";
import { useTexts } from "#texts/use-texts.ts";

const useStyles = makeStyles({
  box: {
    display: "grid",
    rowGap: tokens.spacingVerticalL,
    justifyItems: "start",
    maxWidth: "72ch",
    padding: "32px 16px",
  },
  text: { margin: 0 },
  error: {
    margin: 0,
    maxWidth: "100%",
    padding: tokens.spacingVerticalM,
    overflowX: "auto",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    whiteSpace: "pre-wrap",
  },
});

/** After an update the old page asks for chunks that are gone; then only loading again helps. */
function isOutdated(error: Error): boolean {
  return /dynamically imported module|module script failed/i.test(error.message);
}

/** What stands in place of a page that could not be drawn. */
export function CrashMessage({ error }: { error: Error }) {
  const styles = useStyles();
  const texts = useTexts(shellTexts);
  const outdated = isOutdated(error);
  return (
    <div role="alert" className={styles.box}>
      <Title3 as="h1" style={{ margin: 0 }}>
        {outdated ? texts.newVersionTitle : texts.crashTitle}
      </Title3>
      <Body1 as="p" className={styles.text}>
        {outdated ? texts.newVersionText : texts.crashText}
      </Body1>
      {!outdated && <pre className={styles.error}>{String(error)}</pre>}
      <Button appearance="primary" onClick={() => window.location.reload()}>
        {texts.reload}
      </Button>
    </div>
  );
}
