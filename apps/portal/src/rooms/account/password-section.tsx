import { Link } from "@fluentui/react-components";
import { useTexts } from "#texts/use-texts.ts";
import { AccountSection } from "./account-section.tsx";
import { accountTexts } from "./account-texts.ts";

/** Leads to the server's own form: no script of the page ever sees a password. */
export function PasswordSection() {
  const texts = useTexts(accountTexts);
  return (
    <AccountSection title={texts.password} text={texts.passwordText}>
      <span>
        <Link href="/sign-in/set-password">{texts.setPassword}</Link>
      </span>
    </AccountSection>
  );
}
