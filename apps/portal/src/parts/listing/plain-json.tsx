import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  json: {
    margin: 0,
    maxHeight: "320px",
    overflow: "auto",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
});

/** A value that has no better form than its JSON. */
export function PlainJson({ value }: { value: unknown }) {
  const styles = useStyles();
  return <pre className={styles.json}>{JSON.stringify(value, undefined, 2)}</pre>;
}
