import { Button, Link } from "@fluentui/react-components";
import { sharedTexts } from "#texts/shared.ts";
import { useTexts } from "#texts/use-texts.ts";
import { FileDrop } from "./file-drop.tsx";
import { fileNameOf } from "./file-name-of.ts";
import { textOf, type InputProps } from "./input-props.ts";
import { uploadTexts } from "./upload-texts.ts";
import { useUpload } from "./use-upload.ts";

/** A PDF. */
export function DocumentInput({ label, value, onChange, control }: InputProps) {
  const texts = useTexts(uploadTexts);
  const shared = useTexts(sharedTexts);
  const link = textOf(value);
  const check = async (file: File) =>
    (await file.slice(0, 5).text()) === "%PDF-" ? undefined : texts.wrongKind(file.name, "PDF");
  const upload = useUpload(check, ({ url }) => onChange(url));
  return (
    <FileDrop
      upload={upload}
      accept="application/pdf,.pdf"
      hint={texts.choosePdf}
      buttonLabel={link === "" ? texts.choose : texts.replace}
      fieldLabel={label}
      describedBy={control["aria-describedby"]}
      isDisabled={control.disabled}
      actions={
        link !== "" && (
          <Button appearance="subtle" disabled={control.disabled} onClick={() => onChange(undefined)}>
            {shared.remove}
          </Button>
        )
      }
    >
      {link !== "" && (
        <Link href={link} target="_blank">
          {fileNameOf(link)}
        </Link>
      )}
    </FileDrop>
  );
}
