import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useAnswer } from "#api/use-answer.ts";
import { useTexts } from "#texts/use-texts.ts";
import { approvalsTexts } from "./approvals-texts.ts";
import { StatisticsSection } from "./statistics-section.tsx";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    "& th": { textAlign: "left", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
    "& td, & th": {
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    },
  },
  chart: { width: "34%", "@media (max-width: 719px)": { display: "none" } },
  bar: {
    height: "12px",
    minWidth: "3px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusDangerBackground3,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  number: { fontVariantNumeric: "tabular-nums" },
});

const shown = 10;

/** The rules that stopped the most publishes in the last 90 days. */
export function RuleFailures() {
  const styles = useStyles();
  const texts = useTexts(approvalsTexts);
  const rules = useAnswer("getRuleStatistics", { query: { days: 90 } }).data?.rules;
  if (rules === undefined) return null;
  const most = Math.max(...rules.map(({ runs }) => runs), 1);
  const csv = [
    ["rule", "runs", "findings"],
    ...rules.map(({ rule, runs, findings }) => [rule, runs, findings]),
  ];
  return (
    <StatisticsSection id="rule-failures" title={texts.rules} csv={csv}>
      {rules.length === 0 ? (
        <p>{texts.noRules}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{texts.rule}</th>
              <th scope="col" className={styles.chart}>
                {texts.chart}
              </th>
              <th scope="col">{texts.runs}</th>
              <th scope="col">{texts.findings}</th>
            </tr>
          </thead>
          <tbody>
            {rules.slice(0, shown).map(({ rule, runs, findings }) => (
              <tr key={rule}>
                <th scope="row">
                  <Link href={`/docs/rules/${rule}`} target="_blank">
                    {rule}
                  </Link>
                </th>
                <td className={styles.chart} aria-hidden>
                  <div className={styles.bar} style={{ width: `${(runs / most) * 100}%` }} />
                </td>
                <td className={styles.number}>{runs}</td>
                <td className={styles.number}>{findings}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </StatisticsSection>
  );
}
