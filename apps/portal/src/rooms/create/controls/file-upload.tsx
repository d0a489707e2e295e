import { useId, useRef } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUploadRegular } from "@fluentui/react-icons";
import { useTexts } from "#texts/use-texts.ts";
import type { ControlProps, Reader } from "../form-context.ts";
import { FormField } from "../form-field.tsx";
import { memberText } from "../plain-value.ts";
import { controlTexts } from "./control-texts.ts";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  name: { overflowWrap: "anywhere" },
});

/** Files read in the browser: their text, or their bytes as base64. */
export function FileUpload({ element, reader, input, onChange }: ControlProps) {
  const styles = useStyles();
  const texts = useTexts(controlTexts);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const isMultiple = reader.truth("options.multiple");
  const isUrl = reader.text("options.uploadMode")?.toLowerCase() === "url";
  const names = (Array.isArray(input) ? input : []).map((file) => memberText(file, "name"));
  const choose = async (files: FileList | null) =>
    onChange(
      files === null || files.length === 0
        ? null
        : await Promise.all([...files].map((file) => read(file, reader))),
    );
  return (
    <FormField element={element} note={isUrl ? texts.fileUrl : texts.fileStays}>
      <div className={styles.row}>
        <Button icon={<ArrowUploadRegular />} aria-describedby={id} onClick={() => field.current?.click()}>
          {isMultiple ? texts.chooseFiles : texts.chooseFile}
        </Button>
        <span id={id} className={styles.name} aria-live="polite">
          {names.length === 0 ? texts.noFile : names.join(", ")}
        </span>
        <input
          ref={field}
          type="file"
          hidden
          multiple={isMultiple}
          accept={reader.text("constraints.accept") ?? ""}
          onChange={(event) => void choose(event.target.files)}
        />
      </div>
    </FormField>
  );
}

async function read(file: File, reader: Reader): Promise<{ name: string; content: string }> {
  const isBinary = reader.text("options.openMode")?.toLowerCase() === "binary";
  if (!isBinary) return { name: file.name, content: await file.text() };
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { name: file.name, content: btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join("")) };
}
