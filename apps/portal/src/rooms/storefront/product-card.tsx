import { Link } from "@tanstack/react-router";
import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import { AppsRegular } from "@fluentui/react-icons";
import type { StorefrontCard } from "@slipway/contracts";
import { useCategoryName } from "#parts/storefront/category-names.ts";
import { previewSearch } from "#parts/storefront/product-address.ts";
import { storefrontTexts } from "#parts/storefront/storefront-texts.ts";
import { useTexts } from "#texts/use-texts.ts";

const useStyles = makeStyles({
  card: {
    position: "relative",
    height: "100%",
    display: "grid",
    gridTemplateColumns: "72px minmax(0, 1fr)",
    gridTemplateRows: "auto 1fr",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalXL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    "&:hover": { boxShadow: tokens.shadow8 },
    "&:focus-within": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  logo: {
    width: "72px",
    height: "72px",
    objectFit: "contain",
    borderRadius: tokens.borderRadiusLarge,
    display: "grid",
    placeItems: "center",
    fontSize: "36px",
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  words: { display: "grid", alignContent: "start", rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  link: {
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    outlineStyle: "none",
    overflowWrap: "anywhere",
    // The whole card leads there.
    "&::after": { content: '""', position: "absolute", inset: 0 },
  },
  publisher: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  rest: {
    gridColumn: "1 / -1",
    display: "grid",
    rowGap: tokens.spacingVerticalM,
    alignContent: "space-between",
  },
  summary: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  badges: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** One product: logo, name, publisher, summary, categories. */
export function ProductCard({ card }: { card: StorefrontCard }) {
  const styles = useStyles();
  const texts = useTexts(storefrontTexts);
  const nameOf = useCategoryName();
  const { publisherId, offerId, logo, isPreview } = card;
  return (
    <article className={styles.card}>
      {logo === undefined ? (
        <span className={styles.logo} aria-hidden>
          <AppsRegular />
        </span>
      ) : (
        <img src={logo} alt="" className={styles.logo} loading="lazy" />
      )}
      <div className={styles.words}>
        <h2 className={styles.title}>
          <Link
            to="/storefront/$publisherId/$offerId"
            params={{ publisherId, offerId } as never}
            search={previewSearch(isPreview) as never}
            className={styles.link}
          >
            {card.title}
          </Link>
        </h2>
        <span className={styles.publisher}>{card.publisherName}</span>
        {isPreview && (
          <span>
            <Badge appearance="filled" color="warning" shape="rounded">
              {texts.preview}
            </Badge>
          </span>
        )}
      </div>
      <div className={styles.rest}>
        <p className={styles.summary}>{card.summary}</p>
        <span className={styles.badges}>
          {card.categories.map((category) => (
            <Badge key={category} appearance="tint" color="informative" shape="rounded">
              {nameOf(category)}
            </Badge>
          ))}
        </span>
      </div>
    </article>
  );
}
