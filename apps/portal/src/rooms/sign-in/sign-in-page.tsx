import { useEffect, useState } from "react";
import { Body1, Button, Card, Field, Input, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { rememberWanted } from "#app/wanted-address.ts";
import { shellTexts } from "#texts/shell.ts";
import { useTexts } from "#texts/use-texts.ts";
import { PageHeader } from "#ui/page-header.tsx";
import { TextLink } from "#ui/text-link.tsx";
import { OrganisationSignIn, PasswordSignIn } from "./other-ways.tsx";
import { readSignInLink } from "./read-sign-in-link.ts";

const useStyles = makeStyles({
  page: { maxWidth: "560px", marginInline: "auto", paddingTop: "6vh" },
  card: { padding: tokens.spacingHorizontalXXL, rowGap: tokens.spacingVerticalL },
  form: { display: "grid", rowGap: tokens.spacingVerticalL, justifyItems: "start" },
  field: { width: "100%" },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  below: { display: "block", marginTop: tokens.spacingVerticalXXL, textAlign: "center" },
});

/** How to come in: at the organisation, by a one-time link, or with a password. The page that was wanted is shown afterwards. */
export function Page() {
  const styles = useStyles();
  const texts = useTexts(shellTexts);
  useEffect(() => {
    const { pathname, search, hash } = window.location;
    if (pathname !== "/" && pathname !== "/offers") rememberWanted(pathname + search + hash);
  }, []);
  return (
    <div className={styles.page}>
      <PageHeader title={texts.signInTitle} lead={texts.signInText} />
      <OrganisationSignIn />
      <Card className={styles.card}>
        <Subtitle2 as="h2" style={{ margin: 0 }}>
          {texts.signInLinkTitle}
        </Subtitle2>
        <Body1 as="p" className={styles.text}>
          {texts.signInLinkText}
        </Body1>
        <LinkForm />
        <Body1 as="p" className={styles.text}>
          {texts.signInLinkHelp}
        </Body1>
        <PasswordSignIn />
      </Card>
      <span className={styles.below}>
        <TextLink to="/storefront">{texts.openStorefront}</TextLink>
      </span>
    </div>
  );
}

function LinkForm() {
  const styles = useStyles();
  const texts = useTexts(shellTexts);
  const [link, setLink] = useState("");
  const [isWrong, setWrong] = useState(false);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const path = readSignInLink(link);
        setWrong(path === undefined);
        if (path !== undefined) window.location.assign(path);
      }}
    >
      <Field
        label={texts.signInLinkField}
        required
        className={styles.field}
        {...(isWrong ? { validationMessage: texts.signInLinkWrong } : {})}
      >
        <Input
          value={link}
          onChange={(_, { value }) => setLink(value)}
          autoComplete="off"
          spellCheck={false}
        />
      </Field>
      <Button type="submit" appearance="primary">
        {texts.signIn}
      </Button>
    </form>
  );
}
