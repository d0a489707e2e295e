import { useMe } from "#app/use-session.ts";
import { useTexts } from "#texts/use-texts.ts";
import { PageHeader } from "#ui/page-header.tsx";
import { accountTexts } from "./account-texts.ts";
import { NotificationSection } from "./notification-section.tsx";
import { PasswordSection } from "./password-section.tsx";
import { ProfileSection } from "./profile-section.tsx";
import { SubscriptionSection } from "./subscription-section.tsx";
import { TokenSection } from "./token-section.tsx";

/** The person's own settings: profile, e-mails, tokens, subscriptions. */
export function Page() {
  const texts = useTexts(accountTexts);
  const me = useMe();
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead(me.email ?? me.name)} />
      <ProfileSection me={me} />
      <PasswordSection />
      <NotificationSection me={me} />
      <TokenSection />
      <SubscriptionSection />
    </>
  );
}
