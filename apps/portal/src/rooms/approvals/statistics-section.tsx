import type { ReactNode } from "react";
import { Body1, Button, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { useTexts } from "#texts/use-texts.ts";
import { saveFile, toCsv } from "#ui/save-file.ts";
import { approvalsTexts } from "./approvals-texts.ts";

const useStyles = makeStyles({
  section: { marginTop: "48px", maxWidth: "960px" },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
  },
  text: {
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalL}`,
    color: tokens.colorNeutralForeground2,
  },
});

interface StatisticsSectionProps {
  id: string;
  title: string;
  text?: string;
  /** What the export holds, with its titles first; without rows, nothing can be exported. */
  csv: readonly (readonly (string | number)[])[];
  children: ReactNode;
}

/** A chart with its heading and its figures to take away. */
export function StatisticsSection({ id, title, text, csv, children }: StatisticsSectionProps) {
  const styles = useStyles();
  const texts = useTexts(approvalsTexts);
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <Subtitle1 as="h2" id={id} style={{ margin: 0 }}>
          {title}
        </Subtitle1>
        {csv.length > 1 && (
          <Button
            icon={<ArrowDownloadRegular />}
            aria-label={`${texts.export}: ${title}`}
            onClick={() => saveFile(`${id}.csv`, "text/csv", toCsv(csv))}
          >
            {texts.export}
          </Button>
        )}
      </div>
      {text !== undefined && (
        <Body1 as="p" block className={styles.text}>
          {text}
        </Body1>
      )}
      {children}
    </section>
  );
}
