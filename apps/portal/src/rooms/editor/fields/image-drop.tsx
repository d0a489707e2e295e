import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useTexts } from "#texts/use-texts.ts";
import { sharedTexts } from "#texts/shared.ts";
import { FileDrop } from "./file-drop.tsx";
import { readImageSize } from "./read-image-size.ts";
import { uploadTexts } from "./upload-texts.ts";
import { useUpload } from "./use-upload.ts";

const useStyles = makeStyles({
  // A chequered ground shows what is transparent.
  image: {
    maxWidth: "100%",
    height: "auto",
    maxHeight: "220px",
    justifySelf: "start",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundImage: "repeating-conic-gradient(#cccccc 0% 25%, #ffffff 0% 50%)",
    backgroundSize: "16px 16px",
  },
});

interface ImageDropProps {
  label: string;
  link: string;
  width: number;
  height: number;
  isDisabled: boolean;
  describedBy?: string | undefined;
  onChange: (link: string) => void;
  /** Undefined: the image can be replaced, not removed. */
  onRemove?: (() => void) | undefined;
}

/** One PNG of exact size: checked before it is sent, shown as it is. */
export function ImageDrop(props: ImageDropProps) {
  const { label, link, width, height, isDisabled, describedBy, onChange, onRemove } = props;
  const styles = useStyles();
  const texts = useTexts(uploadTexts);
  const shared = useTexts(sharedTexts);
  const check = async (file: File) => {
    const size = await readImageSize(file);
    if (size.state === "not-png") return texts.notPng(file.name);
    if (size.state === "unreadable") return texts.unreadable(file.name);
    if (size.width === width && size.height === height) return undefined;
    return texts.wrongSize(file.name, size.width, size.height, `${width} × ${height}`);
  };
  const upload = useUpload(check, ({ url }) => onChange(url));
  return (
    <FileDrop
      upload={upload}
      accept="image/png,.png"
      hint={texts.chooseImage(width, height)}
      buttonLabel={link === "" ? texts.choose : texts.replace}
      fieldLabel={label}
      describedBy={describedBy}
      isDisabled={isDisabled}
      actions={
        link !== "" &&
        onRemove !== undefined && (
          <Button
            appearance="subtle"
            disabled={isDisabled}
            aria-label={`${shared.remove}: ${label}`}
            onClick={onRemove}
          >
            {shared.remove}
          </Button>
        )
      }
    >
      {link !== "" && <img src={link} alt={label} width={width} height={height} className={styles.image} />}
    </FileDrop>
  );
}
