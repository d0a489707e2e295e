import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { Run } from "@slipway/contracts";
import { useTexts } from "#texts/use-texts.ts";
import { Time } from "#ui/time.tsx";
import { statusPageTexts } from "./status-texts.ts";

const useStyles = makeStyles({
  list: { display: "grid", rowGap: tokens.spacingVerticalM, margin: `${tokens.spacingVerticalM} 0 0` },
  term: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, overflowWrap: "anywhere" },
  hash: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

/** Who published what, when, and who is told. */
export function RunFacts({ run }: { run: Run }) {
  const styles = useStyles();
  const texts = useTexts(statusPageTexts);
  return (
    <section aria-labelledby="facts">
      <Subtitle2 as="h2" id="facts" style={{ margin: 0 }}>
        {texts.runTitle(run.runNumber)}
      </Subtitle2>
      <dl className={styles.list}>
        <div>
          <dt className={styles.term}>{texts.startedBy}</dt>
          <dd className={styles.value}>
            {run.startedBy.name}, <Time at={run.startedAt} as="full" />
          </dd>
        </div>
        {run.rollBackOf !== undefined && (
          <div>
            <dt className={styles.term}>{texts.facts}</dt>
            <dd className={styles.value}>{texts.rolledBack(run.rollBackOf)}</dd>
          </div>
        )}
        <div>
          <dt className={styles.term}>{texts.notified}</dt>
          <dd className={styles.value}>
            {run.notificationEmails.length === 0 ? texts.nobody : run.notificationEmails.join(", ")}
          </dd>
        </div>
        <div>
          <dt className={styles.term}>{texts.contentHash}</dt>
          <dd className={styles.value}>
            <span className={styles.hash} title={run.contentHash}>
              {run.contentHash.slice(0, 16)}…
            </span>
          </dd>
        </div>
      </dl>
    </section>
  );
}
