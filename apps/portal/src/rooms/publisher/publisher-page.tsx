import { useState } from "react";
import { useParams } from "@tanstack/react-router";
import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import type { Language, Publisher } from "@slipway/contracts";
import { useAnswer } from "#api/use-answer.ts";
import { useCommand } from "#api/use-command.ts";
import { useMe } from "#app/use-session.ts";
import { languageNames } from "#texts/languages.ts";
import { sharedTexts } from "#texts/shared.ts";
import { useTexts } from "#texts/use-texts.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { LoadingRows } from "#ui/loading-rows.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { TextLink } from "#ui/text-link.tsx";
import { publisherTexts } from "./publisher-texts.ts";

const useStyles = makeStyles({
  form: { display: "grid", rowGap: tokens.spacingVerticalXL, maxWidth: "560px" },
  actions: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalM },
});

/** A publisher's profile with ways to its offers, users and history. */
export function Page() {
  const texts = useTexts(publisherTexts);
  const { publisherId } = useParams({ strict: false }) as { publisherId: string };
  const { data: publisher, error } = useAnswer("getPublisher", { params: { publisherId } });
  if (publisher === undefined)
    return error === null ? <LoadingRows rows={6} /> : <ProblemMessage error={error} />;
  return (
    <>
      <PageHeader
        title={publisher.name}
        lead={texts.lead}
        above={
          <>
            <TextLink to="/publishers">{texts.publishers}</TextLink> / {publisherId}
          </>
        }
        actions={
          <>
            <LinkButton to="/offers" search={{ publisherId } as never}>
              {texts.offerCount(publisher.offerCount)}
            </LinkButton>
            <LinkButton to="/users" search={{ team: publisherId } as never}>
              {texts.users}
            </LinkButton>
            {publisher.role === "owner" && (
              <LinkButton to="/publishers/$publisherId/leads" params={{ publisherId } as never}>
                {texts.leads}
              </LinkButton>
            )}
            <LinkButton to="/history" search={{ publisherId } as never}>
              {texts.history}
            </LinkButton>
          </>
        }
      />
      <ProfileForm publisher={publisher} />
    </>
  );
}

function ProfileForm({ publisher }: { publisher: Publisher }) {
  const styles = useStyles();
  const texts = useTexts(publisherTexts);
  const shared = useTexts(sharedTexts);
  const me = useMe();
  const mayChange = publisher.role === "owner" || me.operatorRoles.includes("administrator");
  const [name, setName] = useState(publisher.name);
  const [language, setLanguage] = useState<Language>(publisher.language);
  const [contacts, setContacts] = useState(publisher.contactEmails.join("\n"));
  const update = useCommand("updatePublisher", { changes: ["getPublisher", "listPublishers", "getMe"] });
  const contactEmails = contacts.split(/[\s,;]+/).filter((each) => each !== "");
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        update.mutate({
          params: { publisherId: publisher.publisherId },
          body: { name: name.trim(), language, contactEmails },
        });
      }}
    >
      {!mayChange && (
        <MessageBar layout="multiline">
          <MessageBarBody>{texts.onlyOwners}</MessageBarBody>
        </MessageBar>
      )}
      <Field label={texts.id} hint={texts.idHelp}>
        <Input value={publisher.publisherId} readOnly />
      </Field>
      <Field label={texts.name} hint={texts.nameHelp} required>
        <Input
          value={name}
          maxLength={100}
          readOnly={!mayChange}
          onChange={(_, { value }) => setName(value)}
        />
      </Field>
      <Field label={texts.contacts} hint={texts.contactsHelp}>
        <Textarea
          value={contacts}
          rows={3}
          readOnly={!mayChange}
          onChange={(_, { value }) => setContacts(value)}
        />
      </Field>
      <Field label={texts.language} hint={texts.languageHelp}>
        <Select
          value={language}
          disabled={!mayChange}
          onChange={(_, { value }) => setLanguage(value as Language)}
        >
          {languageNames.map((each) => (
            <option key={each.value} value={each.value}>
              {each.label}
            </option>
          ))}
        </Select>
      </Field>
      <ProblemMessage error={update.error} />
      {mayChange && (
        <div className={styles.actions}>
          <Button type="submit" appearance="primary" disabled={update.isPending || name.trim() === ""}>
            {shared.save}
          </Button>
          <span aria-live="polite">{update.isSuccess && shared.saved}</span>
        </div>
      )}
    </form>
  );
}
