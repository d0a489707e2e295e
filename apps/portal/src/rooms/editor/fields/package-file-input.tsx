import { useRef, useState } from "react";
import { Button, Link } from "@fluentui/react-components";
import { filesOfFolder, nameOfFolder } from "#parts/upload/read-folder.ts";
import { zipFiles } from "#parts/upload/zip-files.ts";
import { useTexts } from "#texts/use-texts.ts";
import { FileDrop } from "./file-drop.tsx";
import { fileNameOf } from "./file-name-of.ts";
import { textOf, type InputProps } from "./input-props.ts";
import { PackageCertification } from "./package-certification.tsx";
import { uploadTexts } from "./upload-texts.ts";
import { useUpload } from "./use-upload.ts";

/** The hash in a link of ours: `/artifacts/<publisher>/<hash>-<signature>/<name>`. */
function hashOfLink(link: string): string | undefined {
  return /\/([0-9a-f]{64})-[^/]*\/[^/]*$/.exec(link)?.[1];
}

/** The zip of a package version: sent in pieces, then certified in the background. */
export function PackageFileInput({ label, pointer, value, onChange, control }: InputProps) {
  const texts = useTexts(uploadTexts);
  const [fresh, setFresh] = useState<string>();
  const link = textOf(value);
  const hash = hashOfLink(link);
  const check = async (file: File) =>
    (await file.slice(0, 2).text()) === "PK" ? undefined : texts.wrongKind(file.name, "zip");
  const upload = useUpload(
    check,
    (file) => {
      setFresh(file.hash);
      onChange(file.url);
    },
    pointer,
  );
  const startFolder = async (files: FileList) => {
    const name = `${nameOfFolder(files)}.zip`;
    const zip = await zipFiles(filesOfFolder(files));
    // The same folder makes the same zip, whenever it is made: an upload of it can go on.
    upload.start(new File([zip], name, { type: "application/zip", lastModified: 0 }));
  };
  return (
    <>
      <FileDrop
        upload={upload}
        accept=".zip,application/zip"
        hint={texts.packageHint}
        buttonLabel={link === "" ? texts.chooseZip : texts.replace}
        fieldLabel={label}
        describedBy={control["aria-describedby"]}
        isDisabled={control.disabled}
        actions={
          <FolderButton
            isDisabled={control.disabled}
            onFolder={(files) => {
              // What goes wrong on the way is shown as a problem of the upload.
              void startFolder(files);
            }}
          />
        }
      >
        {link !== "" && (
          <Link href={link} target="_blank">
            {fileNameOf(link)}
          </Link>
        )}
      </FileDrop>
      {hash !== undefined && <PackageCertification key={hash} hash={hash} isFresh={hash === fresh} />}
    </>
  );
}

function FolderButton({
  isDisabled,
  onFolder,
}: {
  isDisabled: boolean;
  onFolder: (files: FileList) => void;
}) {
  const texts = useTexts(uploadTexts);
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={texts.chooseFolder}
        {...{ webkitdirectory: "" }}
        onChange={(event) => {
          if (event.target.files !== null && event.target.files.length > 0) onFolder(event.target.files);
        }}
      />
      <Button disabled={isDisabled} onClick={() => input.current?.click()}>
        {texts.chooseFolder}
      </Button>
    </>
  );
}
