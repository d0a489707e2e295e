import { makeStyles, tokens } from "@fluentui/react-components";
import { sharedTexts } from "#texts/shared.ts";
import { useTexts } from "#texts/use-texts.ts";

const useStyles = makeStyles({
  rows: { display: "grid", rowGap: tokens.spacingVerticalM },
  row: {
    height: "20px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    animationName: { "0%": { opacity: 1 }, "50%": { opacity: 0.45 }, "100%": { opacity: 1 } },
    animationDuration: "1.6s",
    animationIterationCount: "infinite",
  },
});

const widths = ["38%", "92%", "76%", "84%", "60%"];

/** Grey lines where text will be. */
export function LoadingRows({ rows = 4 }: { rows?: number }) {
  const styles = useStyles();
  const texts = useTexts(sharedTexts);
  return (
    <output className={styles.rows} aria-label={texts.loading}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={styles.row} style={{ width: widths[index % widths.length] }} />
      ))}
    </output>
  );
}
