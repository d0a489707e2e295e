import type { ReactElement, ReactNode } from "react";
import { Body1, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    textAlign: "center",
    rowGap: tokens.spacingVerticalM,
    padding: "64px 16px",
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  icon: { fontSize: "48px", lineHeight: 0, color: tokens.colorBrandForeground1 },
  text: { maxWidth: "56ch", textAlign: "center", color: tokens.colorNeutralForeground2, margin: 0 },
  action: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "center",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});

interface EmptyStateProps {
  icon?: ReactElement;
  title: string;
  /** Why it is empty and what to do. */
  text: ReactNode;
  action?: ReactNode;
  /** The page has nothing else: its title is the page's heading. */
  isPage?: boolean;
}

/** What a list shows when there is nothing in it: never only emptiness. */
export function EmptyState({ icon, title, text, action, isPage = false }: EmptyStateProps) {
  const styles = useStyles();
  return (
    <section className={styles.box}>
      {icon !== undefined && (
        <span className={styles.icon} aria-hidden>
          {icon}
        </span>
      )}
      <Subtitle1 as={isPage ? "h1" : "h2"} style={{ margin: 0 }}>
        {title}
      </Subtitle1>
      <Body1 as="p" className={styles.text}>
        {text}
      </Body1>
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </section>
  );
}
