import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Finding } from "@slipway/contracts";
import { useTexts } from "#texts/use-texts.ts";
import { reportTexts } from "./report-texts.ts";

const useStyles = makeStyles({
  frame: {
    margin: 0,
    overflowX: "auto",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    paddingBlock: tokens.spacingVerticalXS,
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  line: { display: "grid", gridTemplateColumns: "4.5em max-content", minWidth: "100%", width: "max-content" },
  marked: {
    backgroundColor: tokens.colorPaletteRedBackground1,
    boxShadow: `inset 3px 0 0 ${tokens.colorPaletteRedBorderActive}`,
    "@media (forced-colors: active)": { outline: "1px solid Highlight" },
  },
  number: {
    textAlign: "right",
    paddingRight: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground3,
    userSelect: "none",
  },
  text: { whiteSpace: "pre", paddingRight: tokens.spacingHorizontalM },
});

/** The lines around a finding, with the lines it is on marked. */
export function CodeExcerpt({ finding }: { finding: Finding }) {
  const styles = useStyles();
  const texts = useTexts(reportTexts);
  const { excerpt, range, file } = finding;
  if (excerpt === undefined) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- long lines scroll, with the keyboard too
    <section aria-label={texts.code(file ?? "", excerpt.startLine)} className={styles.frame} tabIndex={0}>
      {excerpt.lines.map((text, index) => {
        const number = excerpt.startLine + index;
        const isMarked = range !== null && number >= range.start.line && number <= range.end.line;
        return (
          <div key={number} className={mergeClasses(styles.line, isMarked && styles.marked)}>
            <span className={styles.number}>{number}</span>
            <code className={styles.text}>{text}</code>
          </div>
        );
      })}
    </section>
  );
}
