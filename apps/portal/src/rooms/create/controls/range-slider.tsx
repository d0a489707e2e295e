import { Input, makeStyles, Slider, tokens } from "@fluentui/react-components";
import { wordsOf } from "../element-words.ts";
import type { ControlProps } from "../form-context.ts";
import { FormField } from "../form-field.tsx";
import { asText } from "../plain-value.ts";
import { useTexts } from "#texts/use-texts.ts";
import { controlTexts } from "./control-texts.ts";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalM },
  slider: { flexGrow: 1 },
  number: { width: "88px" },
});

/** A whole number, dragged or typed. */
export function RangeSlider({ element, reader, input, onChange }: ControlProps) {
  const styles = useStyles();
  const texts = useTexts(controlTexts);
  const min = reader.number("min") ?? 0;
  const max = reader.number("max") ?? 100;
  const value = Number(asText(input));
  return (
    <FormField element={element}>
      <div className={styles.row}>
        <Slider
          className={styles.slider}
          aria-label={wordsOf(reader, "label") || element.name}
          min={min}
          max={max}
          value={Number.isFinite(value) ? value : min}
          onChange={(_, data) => onChange(data.value)}
        />
        <Input
          className={styles.number}
          type="number"
          aria-label={texts.value(wordsOf(reader, "label") || element.name)}
          min={min}
          max={max}
          value={asText(input)}
          onChange={(_, data) => onChange(data.value === "" ? "" : Number(data.value))}
        />
      </div>
    </FormField>
  );
}
