import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useTexts } from "#texts/use-texts.ts";
import type { Connection } from "#api/use-offer-events.ts";
import { statusPageTexts } from "./status-texts.ts";

const useStyles = makeStyles({
  note: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  dot: {
    width: "8px",
    height: "8px",
    borderRadius: "50%",
    backgroundColor: tokens.colorNeutralStrokeAccessible,
  },
  live: { backgroundColor: tokens.colorStatusSuccessBackground3 },
  broken: { backgroundColor: tokens.colorStatusWarningBackground3 },
});

/** Whether the page hears of changes by itself. */
export function ConnectionNote({ connection }: { connection: Connection }) {
  const styles = useStyles();
  const texts = useTexts(statusPageTexts);
  const dot = { connecting: undefined, live: styles.live, broken: styles.broken }[connection];
  return (
    <span className={styles.note}>
      <span aria-hidden className={mergeClasses(styles.dot, dot)} />
      {texts[connection]}
    </span>
  );
}
