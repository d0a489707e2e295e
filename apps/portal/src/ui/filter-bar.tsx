import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingVerticalM,
    marginBottom: tokens.spacingVerticalL,
  },
});

/** The row of filters above a list. */
export function FilterBar({ children }: { children: ReactNode }) {
  const styles = useStyles();
  return <search className={styles.bar}>{children}</search>;
}
