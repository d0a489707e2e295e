import { useAnswer } from "#api/use-answer.ts";
import { useTexts } from "#texts/use-texts.ts";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { AccountSection } from "./account-section.tsx";
import { accountTexts } from "./account-texts.ts";

/** Subscriptions that decide what the person may preview. */
export function SubscriptionSection() {
  const texts = useTexts(accountTexts);
  const { data, error } = useAnswer("listMySubscriptions", {});
  return (
    <AccountSection title={texts.subscriptions} text={texts.subscriptionsText}>
      <ProblemMessage error={error} />
      {data?.items.length === 0 && <span>{texts.noSubscriptions}</span>}
      {data !== undefined && data.items.length > 0 && (
        <ul>
          {data.items.map(({ subscriptionId, name }) => (
            <li key={subscriptionId}>
              {name} <code>{subscriptionId}</code>
            </li>
          ))}
        </ul>
      )}
    </AccountSection>
  );
}
