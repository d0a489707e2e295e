import { useState } from "react";
import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { Me } from "@slipway/contracts";
import { useCommand } from "#api/use-command.ts";
import { usePreferences } from "#app/preferences.tsx";
import { themeNames } from "#app/theme.ts";
import { languageNames } from "#texts/languages.ts";
import { sharedTexts } from "#texts/shared.ts";
import { useTexts } from "#texts/use-texts.ts";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { AccountSection } from "./account-section.tsx";
import { accountTexts } from "./account-texts.ts";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalM },
  wide: { flexGrow: 1, maxWidth: "360px" },
  roles: { margin: 0, paddingLeft: "20px" },
});

/** Name, language, theme, roles. Language and theme change at once. */
export function ProfileSection({ me }: { me: Me }) {
  const styles = useStyles();
  const texts = useTexts(accountTexts);
  const shared = useTexts(sharedTexts);
  const { language, theme, setLanguage, setTheme } = usePreferences();
  const [name, setName] = useState(me.name);
  const update = useCommand("updateMe", { changes: ["getMe"] });
  return (
    <AccountSection title={texts.profile}>
      <form
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault();
          update.mutate({ body: { name: name.trim() } });
        }}
      >
        <Field label={texts.name} className={styles.wide}>
          <Input value={name} maxLength={200} onChange={(_, { value }) => setName(value)} />
        </Field>
        <Button type="submit" disabled={update.isPending || name.trim() === "" || name.trim() === me.name}>
          {shared.save}
        </Button>
      </form>
      <ProblemMessage error={update.error} />
      <div className={styles.row}>
        <Field label={texts.language}>
          <Select
            value={language}
            onChange={(_, { value }) => setLanguage(value === "zh-CN" ? "zh-CN" : "en")}
          >
            {languageNames.map((each) => (
              <option key={each.value} value={each.value}>
                {each.label}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={texts.theme}>
          <Select
            value={theme}
            onChange={(_, { value }) => setTheme(themeNames.find((each) => each === value) ?? "system")}
          >
            {themeNames.map((each) => (
              <option key={each} value={each}>
                {texts.themes[each]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Roles me={me} />
    </AccountSection>
  );
}

function Roles({ me }: { me: Me }) {
  const styles = useStyles();
  const texts = useTexts(accountTexts);
  const shared = useTexts(sharedTexts);
  const names = {
    administrator: shared.administrator,
    reviewer: shared.reviewer,
    "support-engineer": shared.supportEngineer,
  };
  return (
    <Field label={texts.roles}>
      <ul className={styles.roles}>
        {me.operatorRoles.map((role) => (
          <li key={role}>{names[role]}</li>
        ))}
        {me.publishers.map(({ publisherId, name, role }) => (
          <li key={publisherId}>
            {name}: {shared[role]}
          </li>
        ))}
      </ul>
    </Field>
  );
}
