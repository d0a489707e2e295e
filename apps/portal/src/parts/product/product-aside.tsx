import { type ReactNode } from "react";
import { Badge, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ProductPage } from "@slipway/contracts";
import { OutsideLink } from "#parts/listing/outside-link.tsx";
import { SafeHtml } from "#parts/listing/safe-html.tsx";
import { useCategoryName } from "#parts/storefront/category-names.ts";
import { useTexts } from "#texts/use-texts.ts";
import { productTexts } from "./product-texts.ts";

const useStyles = makeStyles({
  aside: { display: "grid", alignContent: "start", rowGap: tokens.spacingVerticalXXL },
  list: { listStyle: "none", margin: 0, padding: 0, display: "grid", rowGap: tokens.spacingVerticalS },
  group: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  badges: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  terms: { maxHeight: "320px", overflowY: "auto", marginTop: tokens.spacingVerticalS },
});

/** Publisher, categories, links, terms, support. */
export function ProductAside({ page }: { page: ProductPage }) {
  const styles = useStyles();
  const texts = useTexts(productTexts);
  const nameOf = useCategoryName();
  return (
    <aside className={styles.aside}>
      <Group title={texts.publisher}>{page.publisherName}</Group>
      {page.categories.length > 0 && (
        <Group title={texts.categories}>
          <span className={styles.badges}>
            {page.categories.map((category) => (
              <Badge key={category} appearance="tint" color="informative" shape="rounded">
                {nameOf(category)}
              </Badge>
            ))}
          </span>
        </Group>
      )}
      {page.usefulLinks.length > 0 && (
        <Group title={texts.links}>
          <ul className={styles.list}>
            {page.usefulLinks.map(({ title, url }) => (
              <li key={url}>
                <OutsideLink href={url}>{title}</OutsideLink>
              </li>
            ))}
          </ul>
        </Group>
      )}
      <Group title={texts.support}>
        {page.support.url === undefined ? (
          texts.noSupport
        ) : (
          <OutsideLink href={page.support.url}>{texts.getSupport}</OutsideLink>
        )}
      </Group>
      <Group title={texts.legal}>
        {page.privacyUrl !== undefined && <OutsideLink href={page.privacyUrl}>{texts.privacy}</OutsideLink>}
        <details>
          <summary>{texts.terms}</summary>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- long terms scroll, with the keyboard too */}
          <div className={styles.terms} tabIndex={0}>
            <SafeHtml html={page.termsHtml} />
          </div>
        </details>
      </Group>
    </aside>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.group}>
      <Subtitle2 as="h2" style={{ margin: 0 }}>
        {title}
      </Subtitle2>
      <div className={styles.group}>{children}</div>
    </section>
  );
}
