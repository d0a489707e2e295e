import { FluentProvider, makeStyles, Title2, tokens } from "@fluentui/react-components";
import type { ProductPage } from "@slipway/contracts";
import { themeFor } from "#app/theme.ts";
import { ProductHead } from "#parts/product/product-head.tsx";
import { ProductView } from "#parts/product/product-view.tsx";
import { useTexts } from "#texts/use-texts.ts";
import { previewTexts } from "./preview-texts.ts";

const useStyles = makeStyles({
  ground: {
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { margin: 0, overflowWrap: "anywhere" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** A draft's product page as customers will see it, in colours of its own. */
export function DrawnPage({ page, theme }: { page: ProductPage; theme: "light" | "dark" }) {
  const styles = useStyles();
  return (
    <FluentProvider theme={themeFor(theme, false)}>
      <div className={styles.ground}>
        <ProductView page={page} head={<ProductHead page={page} words={<Words page={page} />} />} />
      </div>
    </FluentProvider>
  );
}

function Words({ page }: { page: ProductPage }) {
  const styles = useStyles();
  const texts = useTexts(previewTexts);
  return (
    <>
      <p className={styles.quiet}>{texts.by(page.publisherName)}</p>
      <Title2 as="h2" block className={styles.title}>
        {page.title === "" ? texts.untitled : page.title}
      </Title2>
      <p className={styles.quiet}>{page.longSummary === "" ? page.summary : page.longSummary}</p>
    </>
  );
}
