import { makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { itemsOf } from "@slipway/contracts/offer-fields";
import { useTexts } from "#texts/use-texts.ts";
import { fieldTexts } from "./field-texts.ts";
import { textOf, type InputProps } from "./input-props.ts";
import { useTextOf } from "./use-text-of.ts";

const useStyles = makeStyles({
  area: { "& textarea": { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 } },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

function readLines(text: string): unknown {
  const lines = text.split(/[\s,;]+/).filter((line) => line !== "");
  return lines.length === 0 ? undefined : lines;
}

function writeLines(value: unknown): string {
  return itemsOf(value).map(textOf).join("\n");
}

/** GUIDs, one per line; commas and blanks separate them too, so that lists can be pasted. */
export function GuidsInput({ value, onChange, control }: InputProps) {
  const styles = useStyles();
  const texts = useTexts(fieldTexts);
  const [text, setText] = useTextOf(value, writeLines, readLines);
  return (
    <>
      <Textarea
        {...control}
        className={styles.area}
        value={text}
        rows={Math.min(8, Math.max(3, text.split("\n").length + 1))}
        resize="vertical"
        spellCheck={false}
        placeholder="00000000-0000-0000-0000-000000000000"
        onChange={(_, data) => {
          setText(data.value);
          onChange(readLines(data.value));
        }}
      />
      <span className={styles.hint}>{texts.guidsHint}</span>
    </>
  );
}
