import { Switch } from "@fluentui/react-components";
import type { Me } from "@slipway/contracts";
import { useCommand } from "#api/use-command.ts";
import { useTexts } from "#texts/use-texts.ts";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { AccountSection } from "./account-section.tsx";
import { accountTexts } from "./account-texts.ts";

/** E-mails beside those of a publish, each with a switch; what is not set is sent. */
export function NotificationSection({ me }: { me: Me }) {
  const texts = useTexts(accountTexts);
  const update = useCommand("updateMe", { changes: ["getMe"] });
  return (
    <AccountSection title={texts.notifications} text={texts.notificationsText}>
      <div>
        {Object.entries(texts.mutable).map(([event, label]) => (
          <div key={event}>
            <Switch
              label={label}
              checked={me.notifications[event] ?? true}
              onChange={(_, { checked }) =>
                update.mutate({ body: { notifications: { ...me.notifications, [event]: checked } } })
              }
            />
          </div>
        ))}
      </div>
      <ProblemMessage error={update.error} />
    </AccountSection>
  );
}
