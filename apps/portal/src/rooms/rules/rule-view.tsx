import type { ReactNode } from "react";
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Link,
  makeStyles,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import type { RuleSummary } from "@slipway/contracts";
import type { CallOutput } from "@slipway/contracts/client";
import { useAnswer } from "#api/use-answer.ts";
import { sharedTexts } from "#texts/shared.ts";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { LoadingRows } from "#ui/loading-rows.tsx";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { rulesTexts } from "./rules-texts.ts";

type Rule = CallOutput<"getRule">;

const useStyles = makeStyles({
  surface: { maxWidth: "720px", width: "94vw" },
  content: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalM,
    overflowWrap: "anywhere",
  },
  facts: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    alignItems: "center",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    "& dt": { color: tokens.colorNeutralForeground3 },
    "& dd": { margin: 0 },
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, display: "grid", rowGap: "4px" },
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface RuleViewProps {
  ruleId: string;
  /** What its findings do, or the choice of it. */
  renderEnforcement: (rule: RuleSummary) => ReactNode;
  onClose: () => void;
}

/** One rule: everything that it reports, and what to do about it. */
export function RuleView({ ruleId, renderEnforcement, onClose }: RuleViewProps) {
  const styles = useStyles();
  const texts = useTexts(rulesTexts);
  const shared = useTexts(sharedTexts);
  const read = useReader();
  const { data: rule, error } = useAnswer("getRule", { params: { ruleId } });
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{rule === undefined ? texts.rule : read(rule.title)}</DialogTitle>
          <DialogContent className={styles.content}>
            <ProblemMessage error={error} />
            {rule === undefined && error === null && <LoadingRows />}
            {rule !== undefined && <Explanation rule={rule} enforcement={renderEnforcement(rule)} />}
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

function Explanation({ rule, enforcement }: { rule: Rule; enforcement: ReactNode }) {
  const styles = useStyles();
  const texts = useTexts(rulesTexts);
  const read = useReader();
  const messages = read(rule.why).split("\n");
  return (
    <>
      <code>{rule.id}</code>
      <dl className={styles.facts}>
        <dt>{texts.enforcement}</dt>
        <dd>{enforcement}</dd>
        {rule.policy !== undefined && (
          <>
            <dt>{texts.policy}</dt>
            <dd>{rule.policy}</dd>
          </>
        )}
        {rule.armTtk !== undefined && (
          <>
            <dt>{texts.armTtk}</dt>
            <dd>
              <code>{rule.armTtk}</code>
            </dd>
          </>
        )}
      </dl>
      <Subtitle2 as="h3" className={styles.text}>
        {texts.says}
      </Subtitle2>
      <ul className={styles.list}>
        {messages.map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
      {messages.some((message) => /\{\w+\}/.test(message)) && <p className={styles.quiet}>{texts.holes}</p>}
      <Subtitle2 as="h3" className={styles.text}>
        {texts.fix}
      </Subtitle2>
      <p className={styles.text}>{read(rule.fix)}</p>
      <Link href={`/docs/rules/${rule.id}`} target="_blank">
        {texts.page}
      </Link>
    </>
  );
}
