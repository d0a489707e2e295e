import { Input, makeStyles } from "@fluentui/react-components";
import { isMembers, readMonthlyPrice } from "@slipway/contracts/offer-fields";
import { useTexts } from "#texts/use-texts.ts";
import { fieldTexts } from "./field-texts.ts";
import type { InputProps } from "./input-props.ts";
import { useTextOf } from "./use-text-of.ts";

const useStyles = makeStyles({
  price: { maxWidth: "260px" },
  unit: { whiteSpace: "nowrap" },
});

/** A number becomes `usd`; what is no number is kept, so that the checker can say so. */
function readPrice(text: string): unknown {
  const trimmed = text.trim().replace(",", ".");
  if (trimmed === "") return undefined;
  const amount = Number(trimmed);
  return Number.isFinite(amount) ? { usd: amount } : { usd: text };
}

function writePrice(value: unknown): string {
  const price = readMonthlyPrice(value);
  if (price !== undefined) return String(price);
  return isMembers(value) && typeof value["usd"] === "string" ? value["usd"] : "";
}

/** US dollars per month. */
export function PriceInput({ value, onChange, control }: InputProps) {
  const styles = useStyles();
  const texts = useTexts(fieldTexts);
  const [text, setText] = useTextOf(value, writePrice, readPrice);
  return (
    <Input
      {...control}
      className={styles.price}
      inputMode="decimal"
      value={text}
      contentAfter={<span className={styles.unit}>{texts.perMonth}</span>}
      onChange={(_, data) => {
        setText(data.value);
        onChange(readPrice(data.value));
      }}
    />
  );
}
