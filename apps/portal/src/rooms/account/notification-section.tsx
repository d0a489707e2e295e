import { Switch } from "@fluentui/react-components";
import type { Me } from "@slipway/contracts";
import { emailEvents, mutedAs, type EmailEvent } from "@slipway/contracts/client";
import { useCommand } from "#api/use-command.ts";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { AccountSection } from "./account-section.tsx";
import { accountTexts } from "./account-texts.ts";

const mutable = (Object.keys(emailEvents) as EmailEvent[]).flatMap((event) => {
  const name = mutedAs(event);
  return name === undefined ? [] : [{ event, name }];
});

/** E-mails beside those of a publish, each with a switch; what is not set is sent. */
export function NotificationSection({ me }: { me: Me }) {
  const texts = useTexts(accountTexts);
  const read = useReader();
  const update = useCommand("updateMe", { changes: ["getMe"] });
  return (
    <AccountSection title={texts.notifications} text={texts.notificationsText}>
      <div>
        {mutable.map(({ event, name }) => (
          <div key={event}>
            <Switch
              label={read(name)}
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
