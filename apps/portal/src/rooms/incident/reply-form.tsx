import { useState } from "react";
import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useCommand } from "#api/use-command.ts";
import { Attachments, type Attachment } from "#parts/incident/attachments.tsx";
import { useTexts } from "#texts/use-texts.ts";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { incidentPageTexts } from "./incident-page-texts.ts";

const useStyles = makeStyles({
  form: { display: "grid", rowGap: tokens.spacingVerticalM, marginTop: tokens.spacingVerticalXL },
});

interface ReplyFormProps {
  publisherId: string;
  incidentId: string;
}

/** Writes an answer; what was typed stays when it was refused. */
export function ReplyForm({ publisherId, incidentId }: ReplyFormProps) {
  const styles = useStyles();
  const texts = useTexts(incidentPageTexts);
  const [text, setText] = useState("");
  const [files, setFiles] = useState<Attachment[]>([]);
  const reply = useCommand("replyToIncident", {
    changes: ["getIncident", "listIncidents", "listInbox"],
    onSuccess: () => {
      setText("");
      setFiles([]);
    },
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        reply.mutate({
          params: { publisherId, incidentId },
          body: { text, files: files.map(({ uploadId }) => ({ uploadId })) },
        });
      }}
    >
      <Field label={texts.reply}>
        <Textarea value={text} rows={5} maxLength={20_000} onChange={(_, { value }) => setText(value)} />
      </Field>
      <Attachments publisherId={publisherId} files={files} onChange={setFiles} />
      <ProblemMessage error={reply.error} />
      <div>
        <Button type="submit" appearance="primary" disabled={text.trim() === "" || reply.isPending}>
          {texts.send}
        </Button>
      </div>
    </form>
  );
}
