import { makeStyles, tokens } from "@fluentui/react-components";
import { useAnswer } from "#api/use-answer.ts";
import { usePreferences } from "#app/preferences.tsx";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { formatDuration } from "#ui/duration.ts";
import { approvalsTexts } from "./approvals-texts.ts";
import { StatisticsSection } from "./statistics-section.tsx";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    "& th": { textAlign: "left", fontWeight: tokens.fontWeightSemibold },
    "& td, & th": {
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    },
  },
  chart: { width: "34%", minWidth: "120px", "@media (max-width: 719px)": { display: "none" } },
  track: {
    position: "relative",
    height: "12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  bar: {
    position: "absolute",
    insetBlock: 0,
    left: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  mark: {
    position: "absolute",
    top: "-3px",
    bottom: "-3px",
    width: "3px",
    borderRadius: "2px",
    backgroundColor: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  number: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

/** Where on the bar a length of time is: logarithmic, since some steps take seconds and others days. */
function shareOf(seconds: number, longest: number): number {
  return longest <= 0 ? 0 : Math.log1p(seconds) / Math.log1p(longest);
}

/** p50 and p90 of each step over the last 90 days. */
export function StepTimes() {
  const styles = useStyles();
  const texts = useTexts(approvalsTexts);
  const read = useReader();
  const { language } = usePreferences();
  const steps = useAnswer("getStepStatistics", { query: { days: 90 } }).data?.steps;
  if (steps === undefined) return null;
  const longest = Math.max(...steps.map(({ p90 }) => p90), 0);
  const csv = [
    ["step", "p50_seconds", "p90_seconds", "runs", "failed"],
    ...steps.map(({ step, p50, p90, count, failed }) => [step, p50, p90, count, failed]),
  ];
  return (
    <StatisticsSection id="step-times" title={texts.stepTimes} text={texts.stepTimesText} csv={csv}>
      {steps.length === 0 ? (
        texts.noStatistics
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{texts.step}</th>
              <th scope="col" className={styles.chart}>
                {texts.chart}
              </th>
              <th scope="col">{texts.half}</th>
              <th scope="col">{texts.most}</th>
              <th scope="col">{texts.count}</th>
              <th scope="col">{texts.failed}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map(({ step, title, p50, p90, count, failed }) => (
              <tr key={step}>
                <th scope="row">{read(title)}</th>
                <td className={styles.chart} aria-hidden>
                  <div className={styles.track}>
                    <div className={styles.bar} style={{ width: `${shareOf(p90, longest) * 100}%` }} />
                    <div className={styles.mark} style={{ left: `${shareOf(p50, longest) * 100}%` }} />
                  </div>
                </td>
                <td className={styles.number}>{formatDuration(p50, language)}</td>
                <td className={styles.number}>{formatDuration(p90, language)}</td>
                <td className={styles.number}>{count}</td>
                <td className={styles.number}>{failed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </StatisticsSection>
  );
}
