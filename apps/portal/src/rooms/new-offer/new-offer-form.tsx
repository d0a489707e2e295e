import { useState } from "react";
import {
  Button,
  Field,
  Input,
  makeStyles,
  ProgressBar,
  Select,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import type { CallOutput } from "@slipway/contracts/client";
import { useMe } from "#app/use-session.ts";
import { useTexts } from "#texts/use-texts.ts";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { newOfferTexts } from "./new-offer-texts.ts";
import { hasMainTemplate, SourceField, type Source } from "./source-field.tsx";
import { StartChoice, type Start } from "./start-choice.tsx";
import { isPlainId, suggestId } from "#parts/offer/suggest-id.ts";
import { useCreateOffer, type Progress } from "./use-create-offer.ts";

const useStyles = makeStyles({
  form: { display: "grid", rowGap: "40px", maxWidth: "960px" },
  part: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalL },
  fields: { display: "grid", rowGap: tokens.spacingVerticalL, maxWidth: "480px" },
  title: { margin: 0 },
});

type Created = CallOutput<"createOffer">;

/** What to begin with, who publishes it, its id and name. */
export function NewOfferForm({ onCreated }: { onCreated: (draft: Created) => void }) {
  const styles = useStyles();
  const texts = useTexts(newOfferTexts);
  const { publishers } = useMe();
  const [start, setStart] = useState<Start>("zip");
  const [source, setSource] = useState<Source>();
  const [publisherId, setPublisherId] = useState(publishers[0]?.publisherId ?? "");
  const [typedId, setTypedId] = useState<string>();
  const [name, setName] = useState("");
  const { create, progress } = useCreateOffer();
  const offerId = typedId ?? suggestId(name === "" ? (source?.name ?? "") : name);
  const isComplete =
    isPlainId(offerId) &&
    publisherId !== "" &&
    (start === "blank" || source !== undefined) &&
    (start !== "folder" || (source !== undefined && hasMainTemplate(source)));
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate({ start, publisherId, offerId, name, source }, { onSuccess: onCreated });
      }}
    >
      <section className={styles.part}>
        <Subtitle2 as="h2" id="start" className={styles.title}>
          {texts.startTitle}
        </Subtitle2>
        <StartChoice
          value={start}
          labelledBy="start"
          onChange={(next) => {
            setStart(next);
            setSource(undefined);
          }}
        />
        <SourceField start={start} publisherId={publisherId} source={source} onChange={setSource} />
      </section>
      <section className={styles.part}>
        <Subtitle2 as="h2" className={styles.title}>
          {texts.idsTitle}
        </Subtitle2>
        <div className={styles.fields}>
          <Field label={texts.publisher} required>
            <Select value={publisherId} onChange={(_, { value }) => setPublisherId(value)}>
              {publishers.map((each) => (
                <option key={each.publisherId} value={each.publisherId}>
                  {each.name} ({each.publisherId})
                </option>
              ))}
            </Select>
          </Field>
          <Field label={texts.name} hint={texts.nameHelp}>
            <Input value={name} maxLength={50} onChange={(_, { value }) => setName(value)} />
          </Field>
          <Field
            label={texts.offerId}
            hint={texts.offerIdHelp}
            required
            {...(offerId !== "" && !isPlainId(offerId) ? { validationMessage: texts.offerIdWrong } : {})}
          >
            <Input
              value={offerId}
              maxLength={50}
              autoComplete="off"
              spellCheck={false}
              onChange={(_, { value }) => setTypedId(value)}
            />
          </Field>
        </div>
        <ProblemMessage error={create.error} />
        {progress !== undefined && <ProgressNote progress={progress} />}
        <div>
          <Button type="submit" appearance="primary" size="large" disabled={!isComplete || create.isPending}>
            {create.isPending ? texts.creating : texts.create}
          </Button>
        </div>
      </section>
    </form>
  );
}

function ProgressNote({ progress }: { progress: Progress }) {
  const texts = useTexts(newOfferTexts);
  if (progress.doing === "uploading") {
    return (
      <Field validationMessage={texts.uploading(Math.round(progress.share * 100))} validationState="none">
        <ProgressBar value={progress.share} />
      </Field>
    );
  }
  return (
    <Field
      validationMessage={progress.doing === "packing" ? texts.packing : texts.creating}
      validationState="none"
    >
      <ProgressBar />
    </Field>
  );
}
