import { useState } from "react";
import { useNavigate } from "@tanstack/react-router";
import {
  Button,
  Field,
  Input,
  makeStyles,
  Select,
  Subtitle2,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useCommand } from "#api/use-command.ts";
import { useMe } from "#app/use-session.ts";
import { Attachments, type Attachment } from "#parts/incident/attachments.tsx";
import { incidentTexts, type ProblemType } from "#parts/incident/incident-texts.ts";
import { useTexts } from "#texts/use-texts.ts";
import { ProblemMessage } from "#ui/problem-message.tsx";
import type { About } from "./new-incident-page.tsx";
import { newIncidentTexts } from "./new-incident-texts.ts";

const useStyles = makeStyles({
  form: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalL,
    maxWidth: "720px",
  },
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(220px, 1fr))",
    gap: tokens.spacingHorizontalL,
  },
  title: { margin: `${tokens.spacingVerticalM} 0 0` },
});

/** The category that fits a step, so that a failed step's form is filled in already. */
const categoryOfStep: Record<string, string> = {
  "validate-prerequisites": "validation",
  certification: "certification",
  packaging: "packaging",
  preview: "preview",
  "marketplace-review": "review",
};

/** Type, category, subject, description, contact, files. */
export function IncidentForm({ about }: { about: About }) {
  const styles = useStyles();
  const texts = useTexts(newIncidentTexts);
  const words = useTexts(incidentTexts);
  const me = useMe();
  const navigate = useNavigate();
  const [publisherId, setPublisherId] = useState(about.publisherId ?? me.publishers[0]?.publisherId ?? "");
  const [type, setType] = useState<ProblemType>("publishing");
  const [category, setCategory] = useState(categoryOfStep[about.step ?? ""] ?? "");
  const [title, setTitle] = useState("");
  const [description, setDescription] = useState("");
  const [contact, setContact] = useState({ name: me.name, email: me.email ?? "", phone: "" });
  const [files, setFiles] = useState<Attachment[]>([]);
  const create = useCommand("createIncident", {
    changes: ["listIncidents"],
    onSuccess: ({ incidentId }) =>
      void navigate({
        to: "/publishers/$publisherId/incidents/$incidentId",
        params: { publisherId, incidentId } as never,
      }),
  });
  const categories: Record<string, string> = words.categories[type];
  const submit = () => {
    const { phone, ...person } = contact;
    const { offerId, run, step } = about;
    create.mutate({
      params: { publisherId },
      body: {
        ...(offerId === undefined ? {} : { offerId: String(offerId) }),
        ...(run === undefined ? {} : { runNumber: run }),
        ...(step === undefined ? {} : { step }),
        problemType: type,
        category: category in categories ? category : "other",
        title,
        description,
        contact: { ...person, ...(phone === "" ? {} : { phone }) },
        files: files.map(({ uploadId }) => ({ uploadId })),
      },
    });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {about.publisherId === undefined && me.publishers.length > 1 && (
        <Field label={texts.publisher} required>
          <Select value={publisherId} onChange={(_, { value }) => setPublisherId(value)}>
            {me.publishers.map((each) => (
              <option key={each.publisherId} value={each.publisherId}>
                {each.name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div className={styles.pair}>
        <Field label={texts.problemType} required>
          <Select value={type} onChange={(_, { value }) => setType(value as ProblemType)}>
            {Object.entries(words.types).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={texts.category} required>
          <Select
            value={category in categories ? category : "other"}
            onChange={(_, { value }) => setCategory(value)}
          >
            {Object.entries(categories).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Field label={texts.subject} required>
        <Input value={title} maxLength={200} onChange={(_, { value }) => setTitle(value)} />
      </Field>
      <Field label={texts.description} required>
        <Textarea
          value={description}
          maxLength={20_000}
          rows={8}
          onChange={(_, { value }) => setDescription(value)}
        />
      </Field>
      <Attachments publisherId={publisherId} files={files} onChange={setFiles} />
      <Subtitle2 as="h2" className={styles.title}>
        {texts.contactTitle}
      </Subtitle2>
      <div className={styles.pair}>
        <Field label={texts.contactName} required>
          <Input value={contact.name} onChange={(_, { value }) => setContact({ ...contact, name: value })} />
        </Field>
        <Field label={texts.contactEmail} required>
          <Input
            type="email"
            value={contact.email}
            onChange={(_, { value }) => setContact({ ...contact, email: value })}
          />
        </Field>
        <Field label={texts.contactPhone}>
          <Input
            type="tel"
            value={contact.phone}
            onChange={(_, { value }) => setContact({ ...contact, phone: value })}
          />
        </Field>
      </div>
      <ProblemMessage error={create.error} />
      <div>
        <Button type="submit" appearance="primary" disabled={create.isPending || publisherId === ""}>
          {create.isPending ? texts.submitting : texts.submit}
        </Button>
      </div>
    </form>
  );
}
