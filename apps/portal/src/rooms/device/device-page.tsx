import { useState } from "react";
import { Body1, Button, Card, Field, Input, makeStyles, Title3, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, DismissCircleRegular } from "@fluentui/react-icons";
import { useAnswer } from "#api/use-answer.ts";
import { useCommand } from "#api/use-command.ts";
import { useTexts } from "#texts/use-texts.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { LoadingRows } from "#ui/loading-rows.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { Time } from "#ui/time.tsx";
import { useFilter } from "#ui/use-filter.ts";
import { deviceTexts } from "./device-texts.ts";

const useStyles = makeStyles({
  page: { maxWidth: "600px", marginInline: "auto" },
  form: { display: "grid", rowGap: tokens.spacingVerticalL, justifyItems: "start" },
  card: { padding: tokens.spacingHorizontalXXL, rowGap: tokens.spacingVerticalL },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeHero700, letterSpacing: "0.1em" },
  text: { margin: 0 },
  quiet: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
});

interface Search {
  code?: string | undefined;
}

/** The page that a program sends its user to: look at who asks, then let it in or refuse. */
export function Page() {
  const styles = useStyles();
  const texts = useTexts(deviceTexts);
  const [search, setSearch] = useFilter<Search>();
  const { code } = search;
  return (
    <div className={styles.page}>
      <PageHeader title={texts.title} lead={texts.lead} />
      {code === undefined ? (
        <CodeForm onEnter={(typed) => setSearch({ code: typed })} />
      ) : (
        <Request key={code} userCode={String(code)} onOther={() => setSearch({ code: undefined })} />
      )}
    </div>
  );
}

function CodeForm({ onEnter }: { onEnter: (code: string) => void }) {
  const styles = useStyles();
  const texts = useTexts(deviceTexts);
  const [typed, setTyped] = useState("");
  const code = typed.trim().toUpperCase();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (code !== "") onEnter(code);
      }}
    >
      <Field label={texts.code} hint={texts.codeHelp} required>
        <Input
          size="large"
          value={typed}
          maxLength={20}
          autoComplete="one-time-code"
          spellCheck={false}
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      <Button type="submit" appearance="primary" disabled={code === ""}>
        {texts.look}
      </Button>
    </form>
  );
}

function Request({ userCode, onOther }: { userCode: string; onOther: () => void }) {
  const styles = useStyles();
  const texts = useTexts(deviceTexts);
  const { data: request, error } = useAnswer("getDeviceSignIn", { params: { userCode } });
  const decide = useCommand("decideDeviceSignIn", { changes: ["getDeviceSignIn", "listApiTokens"] });
  const state = decide.data?.state ?? request?.state;
  if (error !== null) {
    return (
      <div className={styles.form}>
        <ProblemMessage error={error} />
        <Button onClick={onOther}>{texts.another}</Button>
      </div>
    );
  }
  if (request === undefined) return <LoadingRows />;
  if (state === "approved") {
    return (
      <EmptyState icon={<CheckmarkCircleRegular />} title={texts.approvedTitle} text={texts.approvedText} />
    );
  }
  if (state === "denied") {
    return <EmptyState icon={<DismissCircleRegular />} title={texts.deniedTitle} text={texts.deniedText} />;
  }
  const answer = (decision: "approve" | "deny") =>
    decide.mutate({ params: { userCode }, body: { decision } });
  return (
    <Card className={styles.card}>
      <Title3 as="h2" style={{ margin: 0 }}>
        {texts.question(request.clientName)}
      </Title3>
      <span className={styles.code}>{request.userCode}</span>
      <Body1 as="p" className={styles.text}>
        {texts.compare(request.userCode)}
      </Body1>
      <span className={styles.quiet}>
        <span>
          {texts.asked} <Time at={request.askedAt} />
        </span>
        <span>
          {texts.expires} <Time at={request.expiresAt} as="full" />
        </span>
      </span>
      <ProblemMessage error={decide.error} />
      <div className={styles.actions}>
        <Button appearance="primary" disabled={decide.isPending} onClick={() => answer("approve")}>
          {texts.approve}
        </Button>
        <Button disabled={decide.isPending} onClick={() => answer("deny")}>
          {texts.deny}
        </Button>
      </div>
    </Card>
  );
}
