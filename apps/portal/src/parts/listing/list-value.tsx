import { makeStyles, tokens } from "@fluentui/react-components";
import { itemsOf, leadDestinations, memberOf, type FieldFormat } from "@slipway/contracts/offer-fields";
import { usePreferences } from "#app/preferences.tsx";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { listingTexts } from "./listing-texts.ts";
import { OutsideLink } from "./outside-link.tsx";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "20px" },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

/** Subscription ids, one per line. */
export function GuidsValue({ value }: { value: unknown }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {itemsOf(value).map((id) => (
        <li key={String(id)} className={styles.code}>
          {String(id)}
        </li>
      ))}
    </ul>
  );
}

/** Links with their titles. */
export function LinksValue({ value }: { value: unknown }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {itemsOf(value).map((item) => {
        const url = memberOf(item, "linkUrl") ?? memberOf(item, "url") ?? item;
        const title = memberOf(item, "linkTitle") ?? memberOf(item, "title") ?? "";
        return (
          <li key={String(url)}>
            <OutsideLink href={String(url)}>{String(title)}</OutsideLink>
          </li>
        );
      })}
    </ul>
  );
}

/** Countries by their names in the reader's language. */
export function RegionsValue({ value }: { value: unknown }) {
  const texts = useTexts(listingTexts);
  const { language } = usePreferences();
  const names = new Intl.DisplayNames([language], { type: "region", fallback: "code" });
  const codes = itemsOf(value).map(String);
  const list = codes.map((code) =>
    /^[A-Za-z]{2}$/.test(code) ? (names.of(code.toUpperCase()) ?? code) : code,
  );
  const text = new Intl.ListFormat(language).format(list.toSorted((a, b) => a.localeCompare(b, language)));
  return `${texts.countries(codes.length)}${language === "zh-CN" ? "：" : ": "}${text}`;
}

/** Who sees a private plan. */
export function AudienceValue({ value }: { value: unknown }) {
  const texts = useTexts(listingTexts);
  const entries = itemsOf(memberOf(value, "manualEntries")).map((entry) => memberOf(entry, "id"));
  const file = memberOf(value, "uploadedCsvUri");
  if (entries.length === 0 && typeof file !== "string") return texts.publicPlan;
  return (
    <>
      {entries.length > 0 && texts.subscriptions(entries.length)}
      <GuidsValue value={entries} />
      {typeof file === "string" && <OutsideLink href={file}>{texts.audienceFile}</OutsideLink>}
    </>
  );
}

/** Which role of the publisher's people in the customer's resource group. */
export function AuthorizationsValue({ value }: { value: unknown }) {
  const styles = useStyles();
  const texts = useTexts(listingTexts);
  return (
    <ul className={styles.list}>
      {itemsOf(value).map((item) => {
        const [principal, role] = [memberOf(item, "principalId"), memberOf(item, "roleDefinitionId")].map(
          String,
        );
        return (
          <li key={`${principal} ${role}`}>
            <span className={styles.code}>{principal}</span>, {texts.role(role ?? "")}
          </li>
        );
      })}
    </ul>
  );
}

/** Titles instead of the values on the wire. */
export function ChoicesValue({ value, format }: { value: unknown; format: FieldFormat }) {
  const read = useReader();
  const { language } = usePreferences();
  const choices = format.kind === "choice" || format.kind === "choices" ? format.choices : leadDestinations;
  const titles = (Array.isArray(value) ? value : [value]).map((each) => {
    const choice = choices.find((candidate) => candidate.value === each);
    return choice === undefined ? String(each) : read(choice.title);
  });
  return new Intl.ListFormat(language, { type: "unit" }).format(titles);
}
