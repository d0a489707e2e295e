import { Link } from "@fluentui/react-components";
import { useTexts } from "#texts/use-texts.ts";
import { checkAudienceFile } from "./check-audience-file.ts";
import { fieldTexts } from "./field-texts.ts";
import { FileDrop } from "./file-drop.tsx";
import { fileNameOf } from "./file-name-of.ts";
import { uploadTexts } from "./upload-texts.ts";
import { useUpload } from "./use-upload.ts";

const emptyFile = `data:text/csv;charset=utf-8,${encodeURIComponent("Type,Id,Description\r\n")}`;

interface AudienceFileProps {
  link: string;
  isDisabled: boolean;
  onChange: (link: string) => void;
}

/** A list of subscriptions as CSV; checked line by line before it is sent. */
export function AudienceFile({ link, isDisabled, onChange }: AudienceFileProps) {
  const texts = useTexts(fieldTexts);
  const uploads = useTexts(uploadTexts);
  const check = async (file: File) => {
    const problem = checkAudienceFile(await file.text());
    if (problem === undefined) return undefined;
    if (problem.kind === "line") return texts.csvLine(problem.line, problem.value);
    if (problem.kind === "too-many") return texts.csvTooMany(problem.count);
    return problem.kind === "empty" ? texts.csvEmpty : texts.csvHeader;
  };
  const upload = useUpload(check, ({ url }) => onChange(url));
  return (
    <FileDrop
      upload={upload}
      accept=".csv,text/csv"
      hint={texts.csvColumns}
      buttonLabel={link === "" ? uploads.choose : uploads.replace}
      fieldLabel={texts.audienceByFile}
      describedBy={undefined}
      isDisabled={isDisabled}
      actions={
        <Link href={emptyFile} download="audience.csv">
          {texts.csvTemplate}
        </Link>
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
