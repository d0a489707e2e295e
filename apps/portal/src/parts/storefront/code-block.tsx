import { makeStyles, tokens } from "@fluentui/react-components";
import { useTexts } from "#texts/use-texts.ts";
import { CopyButton } from "#ui/copy-button.tsx";
import { storefrontTexts } from "./storefront-texts.ts";

const useStyles = makeStyles({
  box: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXS },
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  code: {
    margin: 0,
    padding: tokens.spacingVerticalM,
    maxHeight: "320px",
    overflow: "auto",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** Lines to be taken along, with a button that copies them. */
export function CodeBlock({ name, text }: { name: string; text: string }) {
  const styles = useStyles();
  const texts = useTexts(storefrontTexts);
  return (
    <div className={styles.box}>
      <div className={styles.head}>
        <span className={styles.name}>{name}</span>
        <CopyButton text={text} label={texts.copyOf(name)} />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- long lines scroll, with the keyboard too */}
      <pre className={styles.code} tabIndex={0}>
        {text}
      </pre>
    </div>
  );
}
