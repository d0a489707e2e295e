import { useState } from "react";
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { CallOutput } from "@slipway/contracts/client";
import { useAnswer } from "#api/use-answer.ts";
import { useCommand } from "#api/use-command.ts";
import { useTexts } from "#texts/use-texts.ts";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { ShownOnce } from "#ui/shown-once.tsx";
import { Time } from "#ui/time.tsx";
import { AccountSection } from "./account-section.tsx";
import { accountTexts } from "./account-texts.ts";

type Token = CallOutput<"listApiTokens">["items"][number];

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: tokens.spacingHorizontalM },
  wide: { flexGrow: 1, minWidth: "200px" },
  button: { marginTop: "26px" },
  list: { listStyle: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold, display: "block" },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The person's API tokens: make one (shown once), revoke one. */
export function TokenSection() {
  const styles = useStyles();
  const texts = useTexts(accountTexts);
  const [name, setName] = useState("");
  const [expires, setExpires] = useState("");
  const { data, error } = useAnswer("listApiTokens", {});
  const make = useCommand("createApiToken", { changes: ["listApiTokens"], onSuccess: () => setName("") });
  const tokensOfPerson = data?.items ?? [];
  return (
    <AccountSection title={texts.tokens} text={texts.tokensText}>
      <ProblemMessage error={error} />
      {data !== undefined && tokensOfPerson.length === 0 && <span>{texts.noTokens}</span>}
      <ul className={styles.list}>
        {tokensOfPerson.map((token) => (
          <TokenItem key={token.id} token={token} />
        ))}
      </ul>
      {make.data !== undefined && (
        <ShownOnce label={texts.token} hint={texts.tokenHelp} value={make.data.token} />
      )}
      <form
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault();
          const expiresAt =
            expires === "" ? {} : { expiresAt: new Date(`${expires}T00:00:00Z`).toISOString() };
          make.mutate({ body: { name: name.trim(), ...expiresAt } });
        }}
      >
        <Field label={texts.tokenName} className={styles.wide}>
          <Input value={name} maxLength={100} onChange={(_, { value }) => setName(value)} />
        </Field>
        <Field label={texts.tokenExpires} hint={texts.tokenExpiresHelp}>
          <Input type="date" value={expires} onChange={(_, { value }) => setExpires(value)} />
        </Field>
        <Button className={styles.button} type="submit" disabled={name.trim() === "" || make.isPending}>
          {texts.makeToken}
        </Button>
      </form>
      <ProblemMessage error={make.error} />
    </AccountSection>
  );
}

function TokenItem({ token }: { token: Token }) {
  const styles = useStyles();
  const texts = useTexts(accountTexts);
  const [isRevoking, setRevoking] = useState(false);
  const revoke = useCommand("deleteApiToken", { changes: ["listApiTokens"] });
  return (
    <li className={styles.item}>
      <span>
        <span className={styles.name}>{token.name}</span>
        <span className={styles.quiet}>
          {texts.created} <Time at={token.createdAt} /> · {texts.tokenExpires} <Time at={token.expiresAt} /> ·{" "}
          {texts.lastUsed} {token.lastUsedAt === undefined ? texts.never : <Time at={token.lastUsedAt} />}
        </span>
      </span>
      <Button size="small" aria-label={texts.revokeNamed(token.name)} onClick={() => setRevoking(true)}>
        {texts.revoke}
      </Button>
      {isRevoking && (
        <ConfirmDialog
          isOpen
          title={texts.revokeTitle(token.name)}
          confirmLabel={texts.revoke}
          isBusy={revoke.isPending}
          error={revoke.error}
          onConfirm={() => revoke.mutate({ params: { tokenId: token.id } })}
          onClose={() => setRevoking(false)}
        >
          {texts.revokeText}
        </ConfirmDialog>
      )}
    </li>
  );
}
