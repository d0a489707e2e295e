import { useState } from "react";
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { User } from "@slipway/contracts";
import { useAnswer } from "#api/use-answer.ts";
import { useCommand } from "#api/use-command.ts";
import { sharedTexts } from "#texts/shared.ts";
import { useTexts } from "#texts/use-texts.ts";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { ShownOnce } from "#ui/shown-once.tsx";
import { Time } from "#ui/time.tsx";
import { usersTexts } from "./users-texts.ts";

const useStyles = makeStyles({
  content: { display: "grid", rowGap: tokens.spacingVerticalL },
  list: { listStyle: "none", margin: 0, padding: 0, display: "grid", rowGap: tokens.spacingVerticalS },
  item: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  button: { marginTop: "26px" },
  make: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: tokens.spacingHorizontalM },
});

interface SecretsDialogProps {
  publisherId: string;
  user: User;
  onClose: () => void;
}

/** A service principal's secrets: make one (shown once), revoke one. */
export function SecretsDialog({ publisherId, user, onClose }: SecretsDialogProps) {
  const styles = useStyles();
  const texts = useTexts(usersTexts);
  const shared = useTexts(sharedTexts);
  const params = { publisherId, principalId: user.principalId };
  const changes = ["listPublisherUsers"] as const;
  const users = useAnswer("listPublisherUsers", { params: { publisherId } }).data?.items;
  const secrets = users?.find(({ principalId }) => principalId === user.principalId)?.secrets ?? [];
  const [expires, setExpires] = useState("");
  const make = useCommand("createClientSecret", { changes });
  const remove = useCommand("deleteClientSecret", { changes });
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.secretsOf(user.name)}</DialogTitle>
          <DialogContent className={styles.content}>
            <span>{texts.secretsText}</span>
            {secrets.length === 0 && <span>{texts.noSecrets}</span>}
            <ul className={styles.list}>
              {secrets.map((secret) => (
                <li key={secret.id} className={styles.item}>
                  <code>{texts.secretLine(secret.hint)}</code>
                  <span>
                    {texts.expires} <Time at={secret.expiresAt} as="full" />
                  </span>
                  <Button
                    size="small"
                    aria-label={texts.removeNamed(secret.hint)}
                    onClick={() => remove.mutate({ params: { ...params, secretId: secret.id } })}
                  >
                    {texts.remove}
                  </Button>
                </li>
              ))}
            </ul>
            {make.data !== undefined && (
              <ShownOnce label={texts.secret} hint={texts.secretHelp} value={make.data.secret} />
            )}
            <div className={styles.make}>
              <Field label={texts.expires} hint={texts.expiresHelp}>
                <Input type="date" value={expires} onChange={(_, { value }) => setExpires(value)} />
              </Field>
              <Button
                className={styles.button}
                disabled={make.isPending}
                onClick={() =>
                  make.mutate({
                    params,
                    body: expires === "" ? {} : { expiresAt: new Date(`${expires}T00:00:00Z`).toISOString() },
                  })
                }
              >
                {texts.makeSecret}
              </Button>
            </div>
            <ProblemMessage error={make.error ?? remove.error} />
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {shared.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
