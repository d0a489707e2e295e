import {
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Select,
} from "@fluentui/react-components";
import { useAnswer } from "#api/use-answer.ts";
import { useTexts } from "#texts/use-texts.ts";
import { LoadingRows } from "#ui/loading-rows.tsx";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { deployTexts } from "./deploy-texts.ts";

/** What is chosen: one of the caller's subscriptions, or another by its id. */
export interface SubscriptionChoice {
  isOther: boolean;
  id: string;
}

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text has the form of a subscription's id. */
export function isSubscriptionId(text: string): boolean {
  return guid.test(text.trim());
}

interface SubscriptionFieldProps {
  choice: SubscriptionChoice;
  onChange: (choice: SubscriptionChoice) => void;
  /** Public plans may go anywhere; others only into subscriptions that are recorded as the caller's. */
  mayBeOther: boolean;
}

/** Into which subscription. */
export function SubscriptionField({ choice, onChange, mayBeOther }: SubscriptionFieldProps) {
  const texts = useTexts(deployTexts);
  const { data, error } = useAnswer("listMySubscriptions", {});
  if (data === undefined) return error === null ? <LoadingRows rows={1} /> : <ProblemMessage error={error} />;
  if (data.items.length === 0 && !mayBeOther) return <NoSubscription />;
  const isOther = choice.isOther || data.items.length === 0;
  return (
    <>
      {data.items.length > 0 && (
        <Field label={texts.subscription} required>
          <Select
            value={isOther ? "other" : choice.id}
            onChange={(_, { value }) =>
              onChange(value === "other" ? { isOther: true, id: "" } : { isOther: false, id: value })
            }
          >
            <option value="">{texts.choose}</option>
            {data.items.map(({ subscriptionId, name }) => (
              <option key={subscriptionId} value={subscriptionId}>
                {name === "" ? subscriptionId : `${name} (${subscriptionId})`}
              </option>
            ))}
            {mayBeOther && <option value="other">{texts.other}</option>}
          </Select>
        </Field>
      )}
      {isOther && mayBeOther && (
        <Field
          label={texts.otherId}
          hint={texts.otherHelp}
          required
          {...(choice.id !== "" && !isSubscriptionId(choice.id)
            ? { validationMessage: texts.otherWrong }
            : {})}
        >
          <Input
            value={choice.id}
            spellCheck={false}
            autoComplete="off"
            onChange={(_, { value }) => onChange({ isOther: true, id: value })}
          />
        </Field>
      )}
    </>
  );
}

function NoSubscription() {
  const texts = useTexts(deployTexts);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody style={{ whiteSpace: "normal" }}>
        <MessageBarTitle>{texts.noneTitle}</MessageBarTitle> {texts.noneText}
      </MessageBarBody>
    </MessageBar>
  );
}
