import { Button } from "@fluentui/react-components";
import { useNavigate } from "@tanstack/react-router";
import { rememberWanted } from "#app/wanted-address.ts";
import { useTexts } from "#texts/use-texts.ts";
import { storefrontTexts } from "./storefront-texts.ts";

/** Leads to the sign-in, and back to this page afterwards. */
export function SignInButton() {
  const texts = useTexts(storefrontTexts);
  const navigate = useNavigate();
  const signIn = () => {
    const { pathname, search, hash } = window.location;
    rememberWanted(pathname + search + hash);
    void navigate({ to: "/offers" });
  };
  return (
    <Button appearance="primary" onClick={signIn}>
      {texts.signIn}
    </Button>
  );
}
