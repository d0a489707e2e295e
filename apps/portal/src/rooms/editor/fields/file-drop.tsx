import { useRef, useState, type ReactNode } from "react";
import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { ArrowUploadRegular } from "@fluentui/react-icons";
import { useTexts } from "#texts/use-texts.ts";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { uploadTexts } from "./upload-texts.ts";
import type { Upload } from "./use-upload.ts";

const useStyles = makeStyles({
  zone: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  over: { border: `1px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  problem: { color: tokens.colorStatusDangerForeground1, overflowWrap: "anywhere" },
  hidden: { display: "none" },
});

interface FileDropProps {
  upload: Upload;
  /** For the file dialog: ".png". */
  accept: string;
  hint: string;
  buttonLabel: string;
  /** Tells apart equal buttons of several fields. */
  fieldLabel: string;
  describedBy: string | undefined;
  isDisabled: boolean;
  /** What is there already. */
  children?: ReactNode;
  /** Further buttons. */
  actions?: ReactNode;
}

/** A place to choose a file or drop it on, with what is there now, progress and problems. */
export function FileDrop(props: FileDropProps) {
  const { upload, accept, hint, buttonLabel, fieldLabel, describedBy, isDisabled, children, actions } = props;
  const styles = useStyles();
  const texts = useTexts(uploadTexts);
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file !== undefined && !isDisabled) upload.start(file);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping repeats what the button does
    <div
      className={mergeClasses(styles.zone, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(!isDisabled);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      {children}
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={`${buttonLabel}: ${fieldLabel}`}
        className={styles.hidden}
        tabIndex={-1}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = "";
        }}
      />
      <span className={styles.row}>
        <Button
          icon={<ArrowUploadRegular />}
          disabled={isDisabled}
          aria-label={`${buttonLabel}: ${fieldLabel}`}
          aria-describedby={describedBy}
          onClick={() => input.current?.click()}
        >
          {buttonLabel}
        </Button>
        {actions}
        <span className={styles.quiet}>
          {texts.dropHere} · {hint}
        </span>
      </span>
      <UploadState upload={upload} />
    </div>
  );
}

function UploadState({ upload }: { upload: Upload }) {
  const styles = useStyles();
  const texts = useTexts(uploadTexts);
  const { running, problem, unfinished } = upload;
  const words =
    running === undefined
      ? ""
      : running.share === undefined
        ? texts.hashing(running.name)
        : texts.uploading(running.name, Math.round(running.share * 100));
  return (
    <>
      {running !== undefined && (
        <span className={styles.row}>
          <ProgressBar
            aria-label={words}
            {...(running.share === undefined ? {} : { value: running.share })}
          />
          <output>{words}</output>
          <Button size="small" onClick={upload.cancel}>
            {texts.cancelUpload}
          </Button>
        </span>
      )}
      {unfinished !== undefined && (
        <span>
          {texts.unfinished(
            unfinished.fileName,
            Math.round((unfinished.offset / Math.max(1, unfinished.size)) * 100),
          )}
        </span>
      )}
      {typeof problem === "string" && (
        <span role="alert" className={styles.problem}>
          {problem}
        </span>
      )}
      {problem instanceof Error && <ProblemMessage error={problem} />}
    </>
  );
}
