import { useRef } from "react";
import { useMutation } from "@tanstack/react-query";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AttachRegular, DismissRegular } from "@fluentui/react-icons";
import { uploadForIncident } from "#parts/upload/upload-file.ts";
import { sharedTexts } from "#texts/shared.ts";
import { useTexts } from "#texts/use-texts.ts";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { incidentTexts } from "./incident-texts.ts";

/** A file that was uploaded and goes with the message. */
export interface Attachment {
  uploadId: string;
  name: string;
}

const useStyles = makeStyles({
  box: { display: "grid", rowGap: tokens.spacingVerticalS, justifyItems: "start" },
  list: { listStyle: "none", margin: 0, padding: 0 },
  item: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
});

const most = 10;

interface AttachmentsProps {
  publisherId: string;
  files: readonly Attachment[];
  onChange: (files: Attachment[]) => void;
}

/** Adds files to a message; they are uploaded at once. */
export function Attachments({ publisherId, files, onChange }: AttachmentsProps) {
  const styles = useStyles();
  const texts = useTexts(incidentTexts);
  const shared = useTexts(sharedTexts);
  const input = useRef<HTMLInputElement>(null);
  const upload = useMutation({
    mutationFn: (chosen: File[]) =>
      Promise.all(
        chosen.map(async (file) => ({
          uploadId: await uploadForIncident(publisherId, file),
          name: file.name,
        })),
      ),
    onSuccess: (added) => onChange([...files, ...added].slice(0, most)),
  });
  return (
    <div className={styles.box}>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(event) => upload.mutate([...(event.target.files ?? [])])}
      />
      <Button
        icon={<AttachRegular />}
        disabled={upload.isPending || files.length >= most || publisherId === ""}
        onClick={() => input.current?.click()}
      >
        {upload.isPending ? texts.uploading : texts.attach}
      </Button>
      <ul className={styles.list} aria-label={texts.attached}>
        {files.map((file) => (
          <li key={file.uploadId} className={styles.item}>
            {file.name}
            <Button
              appearance="subtle"
              size="small"
              icon={<DismissRegular />}
              aria-label={`${shared.remove}: ${file.name}`}
              onClick={() => onChange(files.filter(({ uploadId }) => uploadId !== file.uploadId))}
            />
          </li>
        ))}
      </ul>
      <ProblemMessage error={upload.error} />
    </div>
  );
}
