import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import { ApiError } from "@slipway/contracts/client";
import type { FieldProblem, Problem } from "@slipway/contracts";
import { usePreferences } from "#app/preferences.tsx";
import { sharedTexts } from "#texts/shared.ts";
import { useTexts } from "#texts/use-texts.ts";

const useStyles = makeStyles({
  bar: { marginBlock: tokens.spacingVerticalM },
  body: { whiteSpace: "normal", overflowWrap: "anywhere", paddingBlock: tokens.spacingVerticalS },
  list: { margin: `${tokens.spacingVerticalS} 0 0`, paddingLeft: "20px" },
  code: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, display: "block" },
});

/** Why something was refused: reason, each field with its fix, and the code to quote. Nothing without an error. */
export function ProblemMessage({ error }: { error: unknown }) {
  const styles = useStyles();
  if (error === undefined || error === null) return null;
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar} role="alert">
      <MessageBarBody className={styles.body}>
        {error instanceof ApiError ? <Refusal error={error} /> : <Unreachable />}
      </MessageBarBody>
    </MessageBar>
  );
}

function Refusal({ error }: { error: ApiError }) {
  const styles = useStyles();
  const texts = useTexts(sharedTexts);
  const { language } = usePreferences();
  const { problem, retryAfterSeconds } = error;
  return (
    <>
      <MessageBarTitle>{detailOf(problem, language)}</MessageBarTitle>
      {retryAfterSeconds !== undefined && texts.retryAfter(retryAfterSeconds)}
      {problem.problems !== undefined && problem.problems.length > 0 && (
        <ul className={styles.list}>
          {problem.problems.map((each) => (
            <li key={each.pointer + each.code}>{describe(each, language)}</li>
          ))}
        </ul>
      )}
      <span className={styles.code}>{texts.problemCode(problem.code)}</span>
    </>
  );
}

function Unreachable() {
  const texts = useTexts(sharedTexts);
  return (
    <>
      <MessageBarTitle>{texts.unreachableTitle}</MessageBarTitle> {texts.unreachableText}
    </>
  );
}

function detailOf(problem: Problem, language: "en" | "zh-CN"): string {
  return language === "zh-CN" ? problem.detailZh : problem.detail;
}

function describe(field: FieldProblem, language: "en" | "zh-CN"): string {
  const message = (language === "zh-CN" ? field.messageZh : undefined) ?? field.message;
  const fix = (language === "zh-CN" ? field.fixZh : undefined) ?? field.fix;
  return fix === undefined ? message : `${message} ${fix}`;
}
