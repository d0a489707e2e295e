import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "@slipway/contracts";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { CodeExcerpt } from "./code-excerpt.tsx";
import { reportTexts } from "./report-texts.ts";

const useStyles = makeStyles({
  box: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  place: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  text: { margin: 0, overflowWrap: "anywhere" },
  fix: { fontWeight: tokens.fontWeightSemibold },
});

/** One place where a rule was broken: message unless the title says it, file and line, the code, the fix. */
export function FindingView({ finding, title }: { finding: Finding; title: string }) {
  const styles = useStyles();
  const texts = useTexts(reportTexts);
  const read = useReader();
  const { file, range, pointer, waived } = finding;
  const help = read(finding.helps);
  return (
    <div className={styles.box}>
      {read(finding.messages) !== title && <p className={styles.text}>{read(finding.messages)}</p>}
      <span className={styles.place}>
        {file === null ? pointer : range === null ? file : texts.line(file, range.start.line)}
        {file !== null && pointer !== null && pointer !== "" && ` · ${pointer}`}
      </span>
      <CodeExcerpt finding={finding} />
      {help !== "" && (
        <p className={styles.text}>
          <span className={styles.fix}>{texts.fix}: </span>
          {help}
        </p>
      )}
      {waived !== undefined && (
        <p className={styles.text}>
          {texts.waivedUntil(waived.expires)} – {texts.waivedBecause(waived.owner, waived.reason)}
        </p>
      )}
    </div>
  );
}
