import { useId, type ReactNode } from "react";
import { makeStyles, Subtitle1, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  section: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
});

/** A part of the product page under its heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <Subtitle1 as="h2" id={id} style={{ margin: 0 }}>
        {title}
      </Subtitle1>
      {children}
    </section>
  );
}
