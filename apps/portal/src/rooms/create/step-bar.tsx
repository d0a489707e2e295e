import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled, ErrorCircleFilled } from "@fluentui/react-icons";
import { useTexts } from "#texts/use-texts.ts";
import { createTexts } from "./create-texts.ts";

const useStyles = makeStyles({
  bar: {
    flexWrap: "wrap",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    marginBottom: tokens.spacingVerticalXL,
  },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  right: { color: tokens.colorStatusSuccessForeground1 },
  name: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
});

/** A page as the bar shows it. */
export interface StepMark {
  key: string;
  title: string;
  /** Undefined until somebody has left the page. */
  mark: "right" | "wrong" | undefined;
}

interface StepBarProps {
  steps: readonly StepMark[];
  current: string;
  onChange: (key: string) => void;
}

/** The pages of the form as tabs, marked once they were left. */
export function StepBar({ steps, current, onChange }: StepBarProps) {
  const styles = useStyles();
  const texts = useTexts(createTexts);
  return (
    <TabList
      className={styles.bar}
      aria-label={texts.steps}
      selectedValue={current}
      onTabSelect={(_, { value }) => onChange(String(value))}
    >
      {steps.map(({ key, title, mark }) => (
        <Tab key={key} value={key} id={`tab ${key}`} aria-controls="form-panel">
          <span className={styles.name}>
            {title}
            {mark === "wrong" && <ErrorCircleFilled className={styles.wrong} title={texts.hasErrors} />}
            {mark === "right" && <CheckmarkCircleFilled className={styles.right} aria-hidden />}
          </span>
        </Tab>
      ))}
    </TabList>
  );
}
