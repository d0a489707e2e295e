import { useState } from "react";
import { Button, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { itemsOf, sellRegions } from "@slipway/contracts/offer-fields";
import { usePreferences } from "#app/preferences.tsx";
import { useTexts } from "#texts/use-texts.ts";
import { CheckList } from "./check-list.tsx";
import { fieldTexts } from "./field-texts.ts";
import { textOf, type InputProps } from "./input-props.ts";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

/** Countries and regions by their names in the person's language. */
export function RegionsInput({ value, onChange, control }: InputProps) {
  const styles = useStyles();
  const texts = useTexts(fieldTexts);
  const { language } = usePreferences();
  const [search, setSearch] = useState("");
  const chosen = itemsOf(value).map(textOf);
  const further = chosen.filter((code) => !sellRegions.includes(code));
  const options = nameRegions([...sellRegions, ...further], language);
  const wanted = search.trim().toLowerCase();
  const shown = options.filter(({ value: code, label }) => `${label} ${code}`.toLowerCase().includes(wanted));
  return (
    <>
      <span className={styles.bar}>
        <SearchBox
          aria-label={texts.regionSearch}
          placeholder={texts.regionSearch}
          value={search}
          onChange={(_, data) => setSearch(data.value)}
        />
        <Button size="small" disabled={control.disabled} onClick={() => onChange([...sellRegions])}>
          {texts.allRegions}
        </Button>
        <Button size="small" disabled={control.disabled} onClick={() => onChange([])}>
          {texts.noRegions}
        </Button>
        <span>{texts.chosen(chosen.length)}</span>
      </span>
      <CheckList
        options={shown}
        chosen={chosen}
        isDisabled={control.disabled}
        onChange={(next) => onChange(next)}
      />
    </>
  );
}

function nameRegions(codes: readonly string[], language: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(language, { type: "region", fallback: "code" });
  const nameOf = (code: string) => (/^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code);
  return codes
    .map((code) => ({ value: code, label: nameOf(code) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
}
