import { useId, useState } from "react";
import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { sharedTexts } from "#texts/shared.ts";
import { useTexts } from "#texts/use-texts.ts";
import { ProblemMessage } from "#ui/problem-message.tsx";

const useStyles = makeStyles({
  form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface CommentFormProps {
  label: string;
  sendLabel: string;
  isBusy: boolean;
  error: unknown;
  onSend: (text: string) => void;
  onCancel: () => void;
}

/** Some lines of text, sent by button or Ctrl+Enter; what was typed stays when sending fails. */
export function CommentForm({ label, sendLabel, isBusy, error, onSend, onCancel }: CommentFormProps) {
  const styles = useStyles();
  const shared = useTexts(sharedTexts);
  const [text, setText] = useState("");
  const id = useId();
  const trimmed = text.trim();
  const send = () => {
    if (trimmed !== "" && !isBusy) onSend(trimmed);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field label={{ children: label, htmlFor: id }}>
        <Textarea
          id={id}
          value={text}
          rows={3}
          maxLength={10_000}
          resize="vertical"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by the person to write into it
          autoFocus
          onChange={(_, { value }) => setText(value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
            if (event.key === "Escape" && text === "") onCancel();
          }}
        />
      </Field>
      <ProblemMessage error={error} />
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabled={trimmed === "" || isBusy}>
          {sendLabel}
        </Button>
        <Button onClick={onCancel}>{shared.cancel}</Button>
      </div>
    </form>
  );
}
