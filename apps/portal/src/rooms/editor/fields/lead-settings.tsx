import { useState } from "react";
import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { LeadDestination } from "@slipway/contracts/offer-fields";
import { useCommand } from "#api/use-command.ts";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { useEditor } from "../editor-context.ts";
import { Cell } from "./cell.tsx";
import { fieldTexts } from "./field-texts.ts";

const useStyles = makeStyles({
  box: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** Settings of a lead destination. Secrets go one way: they are stored encrypted and never come back. */
export function LeadSettings({ destination }: { destination: LeadDestination }) {
  const styles = useStyles();
  const texts = useTexts(fieldTexts);
  const read = useReader();
  const { offer, store, isOwner } = useEditor();
  const [settings, setSettings] = useState<Record<string, string>>({});
  const command = useCommand("setLeadSecret", {
    onSuccess: () => {
      setSettings({});
      void store.refresh();
    },
  });
  if (!isOwner) {
    return (
      <MessageBar layout="multiline">
        <MessageBarBody>{texts.leadOwnerOnly}</MessageBarBody>
      </MessageBar>
    );
  }
  const isComplete = destination.settings.every(({ key }) => (settings[key] ?? "").trim() !== "");
  // The draft first: the server writes the destination into it.
  const send = async () => {
    if (await store.save())
      command.mutate({ params: offer, body: { destination: destination.value, settings } });
  };
  return (
    <div className={styles.box}>
      {destination.settings.map(({ key, title, isSecret, isUrl }) => (
        <Cell
          key={key}
          label={read(title)}
          type={isSecret ? "password" : isUrl === true ? "url" : "text"}
          {...(isSecret ? { hint: texts.secret } : {})}
          value={settings[key] ?? ""}
          isDisabled={command.isPending}
          onChange={(text) => setSettings({ ...settings, [key]: text })}
        />
      ))}
      <span>
        <Button disabled={!isComplete || command.isPending} onClick={() => void send()}>
          {texts.leadSave}
        </Button>
      </span>
      {command.isSuccess && Object.keys(settings).length === 0 && (
        <MessageBar intent="success">
          <MessageBarBody>{texts.leadSaved}</MessageBarBody>
        </MessageBar>
      )}
      <ProblemMessage error={command.error} />
    </div>
  );
}
