import { Link } from "@tanstack/react-router";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useTexts } from "#texts/use-texts.ts";
import { offerTexts } from "./offer-texts.ts";
import type { OfferAddress } from "./use-offer-address.ts";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    listStyle: "none",
    margin: 0,
    padding: 0,
    columnGap: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    display: "block",
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalM}`,
    marginBottom: "-1px",
    color: tokens.colorNeutralForeground2,
    textDecorationLine: "none",
    borderBottom: "3px solid transparent",
    borderRadius: `${tokens.borderRadiusMedium} ${tokens.borderRadiusMedium} 0 0`,
    "&:hover": { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground1 },
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
});

const tabs = ["edit", "status", "compare", "history"] as const;

/** The offer's pages as a row of links. */
export function OfferTabs({ offer }: { offer: OfferAddress }) {
  const styles = useStyles();
  const texts = useTexts(offerTexts);
  return (
    <nav aria-label={texts.tabs}>
      <ul className={styles.list}>
        {tabs.map((tab) => (
          <li key={tab}>
            <Link
              to={`/publishers/$publisherId/offers/$offerId/${tab}`}
              params={offer as never}
              className={styles.tab}
              activeProps={{ className: mergeClasses(styles.tab, styles.current), "aria-current": "page" }}
            >
              {texts[tab]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
