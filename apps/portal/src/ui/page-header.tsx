import { useEffect, type ReactNode } from "react";
import { makeStyles, Title2, Body1, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  header: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-start",
    justifyContent: "space-between",
    gap: tokens.spacingVerticalL,
    marginBottom: tokens.spacingVerticalXXL,
  },
  words: { minWidth: 0, maxWidth: "72ch", overflowWrap: "anywhere" },
  title: {
    margin: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
  },
  lead: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground2 },
  above: { marginBottom: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface PageHeaderProps {
  title: string;
  /** One sentence on what the page is for. */
  lead?: ReactNode;
  /** Where the page belongs: a path of links. */
  above?: ReactNode;
  /** Beside the title: a badge. */
  beside?: ReactNode;
  actions?: ReactNode;
}

/** The page's heading, its purpose and its main actions; also names the browser's tab. */
export function PageHeader({ title, lead, above, beside, actions }: PageHeaderProps) {
  const styles = useStyles();
  useEffect(() => {
    document.title = `${title} – Slipway`;
  }, [title]);
  return (
    <div className={styles.header}>
      <div className={styles.words}>
        {above !== undefined && <div className={styles.above}>{above}</div>}
        <div className={styles.title}>
          <Title2 as="h1" style={{ margin: 0 }}>
            {title}
          </Title2>
          {beside}
        </div>
        {lead !== undefined && (
          <Body1 as="p" block className={styles.lead}>
            {lead}
          </Body1>
        )}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
