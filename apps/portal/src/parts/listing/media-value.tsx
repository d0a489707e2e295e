import { makeStyles, tokens } from "@fluentui/react-components";
import {
  isMembers,
  itemNameNames,
  itemsOf,
  memberOf,
  screenshotLinkNames,
  thumbnailNames,
  videoLinkNames,
} from "@slipway/contracts/offer-fields";
import { useTexts } from "#texts/use-texts.ts";
import { listingTexts } from "./listing-texts.ts";
import { OutsideLink } from "./outside-link.tsx";

const useStyles = makeStyles({
  list: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalL, margin: 0, padding: 0 },
  item: { listStyle: "none", display: "grid", rowGap: tokens.spacingVerticalXS, maxWidth: "280px" },
  image: {
    display: "block",
    maxWidth: "100%",
    height: "auto",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

function firstText(item: unknown, names: readonly string[]): string {
  for (const name of names) {
    const value = memberOf(item, name);
    if (typeof value === "string" && value !== "") return value;
  }
  return "";
}

/** One image of the listing, at most as large as the page has room. */
export function ListingImage({ link, name }: { link: string; name: string }) {
  const styles = useStyles();
  const texts = useTexts(listingTexts);
  return <img src={link} alt={texts.image(name)} loading="lazy" className={styles.image} />;
}

/** Screenshots with their names. */
export function ScreenshotsValue({ value }: { value: unknown }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {itemsOf(value).map((item) => {
        const link = isMembers(item) ? firstText(item, screenshotLinkNames) : String(item);
        const name = firstText(item, itemNameNames);
        return (
          <li key={link} className={styles.item}>
            <ListingImage link={link} name={name} />
            <span>{name}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** Videos: thumbnail and link; they play where they are, not here. */
export function VideosValue({ value }: { value: unknown }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {itemsOf(value).map((item) => {
        const link = isMembers(item) ? firstText(item, videoLinkNames) : String(item);
        const name = firstText(item, itemNameNames);
        const thumbnail = firstText(item, thumbnailNames);
        return (
          <li key={link} className={styles.item}>
            {thumbnail !== "" && <ListingImage link={thumbnail} name={name} />}
            <OutsideLink href={link}>{name}</OutsideLink>
          </li>
        );
      })}
    </ul>
  );
}
