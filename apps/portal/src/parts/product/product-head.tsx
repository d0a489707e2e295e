import type { ReactNode } from "react";
import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { ProductPage } from "@slipway/contracts";
import { storefrontTexts } from "#parts/storefront/storefront-texts.ts";
import { useTexts } from "#texts/use-texts.ts";
import { PageHeader } from "#ui/page-header.tsx";
import { TextLink } from "#ui/text-link.tsx";
import { pickLogo } from "./pick-logo.ts";

const useStyles = makeStyles({
  hero: {
    display: "block",
    width: "100%",
    maxHeight: "290px",
    objectFit: "cover",
    borderRadius: tokens.borderRadiusXLarge,
    marginBottom: tokens.spacingVerticalXXL,
  },
  head: {
    display: "flex",
    alignItems: "flex-start",
    columnGap: tokens.spacingHorizontalXXL,
    marginBottom: tokens.spacingVerticalXL,
  },
  logo: {
    width: "115px",
    flexShrink: 0,
    borderRadius: tokens.borderRadiusXLarge,
    "@container (max-width: 640px)": { width: "64px" },
  },
  words: { flexGrow: 1, minWidth: 0 },
});

interface ProductHeadProps {
  page: ProductPage;
  actions?: ReactNode;
  words?: ReactNode;
}

/** Hero, logo, name, publisher, summary and the main action; `words` replaces the head of a page inside of another. */
export function ProductHead({ page, actions, words }: ProductHeadProps) {
  const styles = useStyles();
  const logo = pickLogo(page.logos);
  return (
    <>
      {page.hero !== undefined && <img src={page.hero} alt="" className={styles.hero} />}
      <div className={styles.head}>
        {logo !== undefined && <img src={logo} alt="" className={styles.logo} />}
        <div className={styles.words}>{words ?? <PageWords page={page} actions={actions} />}</div>
      </div>
    </>
  );
}

function PageWords({ page, actions }: ProductHeadProps) {
  const texts = useTexts(storefrontTexts);
  return (
    <PageHeader
      title={page.title}
      above={
        <>
          <TextLink to="/storefront">{texts.storefront}</TextLink> / {texts.by(page.publisherName)}
        </>
      }
      beside={
        page.isPreview && (
          <Badge appearance="filled" color="warning" shape="rounded" size="large">
            {texts.preview}
          </Badge>
        )
      }
      lead={page.longSummary === "" ? page.summary : page.longSummary}
      actions={actions}
    />
  );
}
