import { Body1, Button, Card, Link, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useAnswer } from "#api/use-answer.ts";
import { useTexts } from "#texts/use-texts.ts";
import { signInTexts } from "./sign-in-texts.ts";

const useStyles = makeStyles({
  card: {
    padding: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalL,
    marginBottom: tokens.spacingVerticalXXL,
    justifyItems: "start",
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Signing in at the operator's own provider, where one is configured; the server then leads to the wanted page. */
export function OrganisationSignIn() {
  const styles = useStyles();
  const texts = useTexts(signInTexts);
  const settings = useAnswer("getSettings", {}, { staleTime: Infinity }).data;
  if (settings?.signIn.oidc !== true) return null;
  const { pathname, search, hash } = window.location;
  const wanted = encodeURIComponent(pathname + search + hash);
  return (
    <Card className={styles.card}>
      <Subtitle2 as="h2" style={{ margin: 0 }}>
        {texts.organisation}
      </Subtitle2>
      <Body1 as="p" className={styles.text}>
        {texts.organisationText}
      </Body1>
      <div>
        <Button as="a" href={`/sign-in/oidc?return=${wanted}`} appearance="primary">
          {texts.organisationButton}
        </Button>
      </div>
    </Card>
  );
}

/** The server's own page for passwords. */
export function PasswordSignIn() {
  const styles = useStyles();
  const texts = useTexts(signInTexts);
  const settings = useAnswer("getSettings", {}, { staleTime: Infinity }).data;
  if (settings?.signIn.local !== true) return null;
  return (
    <Body1 as="p" className={styles.text}>
      <Link href="/sign-in/password" inline>
        {texts.password}
      </Link>
      {" – "}
      {texts.passwordText}
    </Body1>
  );
}
