import { useRef } from "react";
import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useAnswer } from "#api/use-answer.ts";
import { filesOfFolder, nameOfFolder } from "#parts/upload/read-folder.ts";
import { useTexts } from "#texts/use-texts.ts";
import { newOfferTexts } from "./new-offer-texts.ts";
import type { Start } from "./start-choice.tsx";

/** What the offer begins with; `files` of a folder, one of a zip. */
export interface Source {
  name: string;
  files: File[];
  copyFrom?: { publisherId: string; offerId: string };
}

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  wrong: { color: tokens.colorStatusDangerForeground1 },
});

interface SourceFieldProps {
  start: Start;
  publisherId: string;
  source: Source | undefined;
  onChange: (source: Source | undefined) => void;
}

/** The file, folder or offer to begin with. */
export function SourceField({ start, publisherId, source, onChange }: SourceFieldProps) {
  if (start === "blank") return null;
  if (start === "copy") return <OfferField publisherId={publisherId} source={source} onChange={onChange} />;
  return <FilesField key={start} isFolder={start === "folder"} source={source} onChange={onChange} />;
}

/** Whether the chosen folder can be a package at all; the rest is found by certification. */
export function hasMainTemplate(source: Source): boolean {
  return filesOfFolder(source.files).some(({ path }) => path === "mainTemplate.json");
}

interface FilesFieldProps {
  isFolder: boolean;
  source: Source | undefined;
  onChange: (source: Source | undefined) => void;
}

function FilesField({ isFolder, source, onChange }: FilesFieldProps) {
  const styles = useStyles();
  const texts = useTexts(newOfferTexts);
  const input = useRef<HTMLInputElement>(null);
  const choose = (files: File[]) => {
    const [first] = files;
    if (first === undefined) return;
    onChange({ name: isFolder ? nameOfFolder(files) : first.name, files });
  };
  return (
    <div className={styles.row}>
      <input
        ref={input}
        type="file"
        hidden
        aria-hidden
        tabIndex={-1}
        data-testid={isFolder ? "folder" : "zip"}
        {...(isFolder ? { webkitdirectory: "" } : { accept: ".zip,application/zip" })}
        onChange={(event) => choose([...(event.target.files ?? [])])}
      />
      <Button onClick={() => input.current?.click()}>
        {isFolder ? texts.chooseFolder : texts.chooseZip}
      </Button>
      {source !== undefined && (
        <span>{isFolder ? texts.chosen(source.name, filesOfFolder(source.files).length) : source.name}</span>
      )}
      {source !== undefined && isFolder && !hasMainTemplate(source) && (
        <span role="alert" className={styles.wrong}>
          {texts.noTemplate}
        </span>
      )}
    </div>
  );
}

interface OfferFieldProps {
  publisherId: string;
  source: Source | undefined;
  onChange: (source: Source | undefined) => void;
}

function OfferField({ publisherId, source, onChange }: OfferFieldProps) {
  const texts = useTexts(newOfferTexts);
  const query = { publisherId, sort: "name", limit: 500 } as const;
  const offers = useAnswer("listOffers", { query }, { enabled: publisherId !== "" }).data?.items ?? [];
  return (
    <Field label={texts.copyFrom} required>
      <Select
        value={source?.copyFrom?.offerId ?? ""}
        onChange={(_, { value }) => {
          const offer = offers.find(({ offerId }) => offerId === value);
          if (offer === undefined) return onChange(undefined);
          onChange({
            name: `${offer.offerId}-copy`,
            files: [],
            copyFrom: { publisherId, offerId: offer.offerId },
          });
        }}
      >
        <option value="">{texts.chooseOffer}</option>
        {offers.map(({ offerId, name }) => (
          <option key={offerId} value={offerId}>
            {name === "" ? offerId : `${name} (${offerId})`}
          </option>
        ))}
      </Select>
    </Field>
  );
}
