import { makeStyles, tokens } from "@fluentui/react-components";
import { isEmpty, itemsOf, readMonthlyPrice, type OfferField } from "@slipway/contracts/offer-fields";
import { usePreferences } from "#app/preferences.tsx";
import { sharedTexts } from "#texts/shared.ts";
import { useTexts } from "#texts/use-texts.ts";
import {
  AudienceValue,
  AuthorizationsValue,
  ChoicesValue,
  GuidsValue,
  LinksValue,
  RegionsValue,
} from "./list-value.tsx";
import { listingTexts } from "./listing-texts.ts";
import { ListingImage, ScreenshotsValue, VideosValue } from "./media-value.tsx";
import { OutsideLink } from "./outside-link.tsx";
import { PlainJson } from "./plain-json.tsx";
import { SafeHtml } from "./safe-html.tsx";

const useStyles = makeStyles({
  text: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  empty: { color: tokens.colorNeutralForeground3, fontStyle: "italic" },
});

interface FieldValueProps {
  field: OfferField;
  value: unknown;
  /** The field's title, for images. */
  name: string;
}

/** The value of an offer's field as people read it. */
export function FieldValue({ field, value, name }: FieldValueProps) {
  const styles = useStyles();
  const texts = useTexts(listingTexts);
  const shared = useTexts(sharedTexts);
  const { format } = field;
  if (isEmpty(value)) return <span className={styles.empty}>{texts.empty}</span>;
  if (typeof value === "string") return <TextValue field={field} value={value} name={name} />;
  if (typeof value === "boolean") return value ? shared.yes : shared.no;
  switch (format.kind) {
    case "choices":
      return <ChoicesValue value={value} format={format} />;
    case "guids":
      return <GuidsValue value={value} />;
    case "links":
      return <LinksValue value={value} />;
    case "regions":
      return <RegionsValue value={value} />;
    case "price":
      return <PriceValue value={value} />;
    case "screenshots":
      return <ScreenshotsValue value={value} />;
    case "videos":
      return <VideosValue value={value} />;
    case "audience":
      return <AudienceValue value={value} />;
    case "authorizations":
      return itemsOf(value).length > 0 ? <AuthorizationsValue value={value} /> : <PlainJson value={value} />;
    default:
      return <PlainJson value={value} />;
  }
}

function TextValue({ field, value, name }: FieldValueProps & { value: string }) {
  const styles = useStyles();
  switch (field.format.kind) {
    case "html":
      return <SafeHtml html={value} />;
    case "url":
    case "package-file":
    case "document":
      return <OutsideLink href={value}>{fileName(value, field.format.kind)}</OutsideLink>;
    case "email":
      return <OutsideLink href={`mailto:${value}`}>{value}</OutsideLink>;
    case "image":
      return <ListingImage link={value} name={name} />;
    case "choice":
    case "lead-destination":
      return <ChoicesValue value={value} format={field.format} />;
    default:
      return <span className={styles.text}>{value}</span>;
  }
}

function fileName(link: string, kind: string): string {
  if (kind === "url") return link;
  const name = link.split(/[?#]/)[0]?.split("/").at(-1) ?? link;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function PriceValue({ value }: { value: unknown }) {
  const texts = useTexts(listingTexts);
  const { language } = usePreferences();
  const price = readMonthlyPrice(value);
  if (price === undefined) return <PlainJson value={value} />;
  const format = new Intl.NumberFormat(language, { style: "currency", currency: "USD" });
  return texts.perMonth(format.format(price));
}
