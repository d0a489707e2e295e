import type { ReactNode } from "react";
import { Body1, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  section: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalL,
    marginBottom: "48px",
    maxWidth: "720px",
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** One subject of the account's page. */
export function AccountSection({
  title,
  text,
  children,
}: {
  title: string;
  text?: string;
  children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <Subtitle1 as="h2" style={{ margin: 0 }}>
        {title}
      </Subtitle1>
      {text !== undefined && (
        <Body1 as="p" className={styles.text}>
          {text}
        </Body1>
      )}
      {children}
    </section>
  );
}
