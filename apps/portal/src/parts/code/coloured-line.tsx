import { makeStyles, tokens } from "@fluentui/react-components";
import { colourLine } from "./colour-line.ts";

const useStyles = makeStyles({
  key: { color: tokens.colorPaletteBlueForeground2 },
  text: { color: tokens.colorPaletteGreenForeground1 },
  number: { color: tokens.colorPaletteDarkOrangeForeground1 },
  word: { color: tokens.colorPalettePurpleForeground2 },
  comment: { color: tokens.colorNeutralForeground3, fontStyle: "italic" },
  plain: {},
});

/** A line of JSON in colours; other texts as they are. */
export function ColouredLine({ text, isJson }: { text: string; isJson: boolean }) {
  const styles = useStyles();
  if (!isJson || text.length > 5000) return text;
  return colourLine(text).map((token, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- pieces of a line never move
    <span key={index} className={styles[token.kind]}>
      {token.text}
    </span>
  ));
}
