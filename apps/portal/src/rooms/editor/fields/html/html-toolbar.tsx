import type { ReactNode } from "react";
import { makeStyles, ToggleButton } from "@fluentui/react-components";
import {
  CodeRegular,
  TextBoldRegular,
  TextBulletListLtrRegular,
  TextHeader2Regular,
  TextItalicRegular,
  TextNumberListLtrRegular,
  TextParagraphRegular,
} from "@fluentui/react-icons";
import { useTexts } from "#texts/use-texts.ts";
import { fieldTexts } from "../field-texts.ts";
import type { Markup } from "./insert-markup.ts";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", margin: 0, padding: 0, border: "none" },
  source: { marginLeft: "auto" },
});

const tools = [
  { markup: "paragraph", Icon: TextParagraphRegular },
  { markup: "heading", Icon: TextHeader2Regular },
  { markup: "bold", Icon: TextBoldRegular },
  { markup: "italic", Icon: TextItalicRegular },
  { markup: "bulletList", Icon: TextBulletListLtrRegular },
  { markup: "numberedList", Icon: TextNumberListLtrRegular },
] as const;

interface HtmlToolbarProps {
  isDisabled: boolean;
  isSource: boolean;
  /** What the cursor stands in. */
  marks?: ReadonlySet<Markup>;
  onMark: (markup: Markup) => void;
  /** Undefined: the text can be shown in this way only. */
  onToggleSource?: () => void;
  /** The button for links. */
  children?: ReactNode;
}

/** Buttons for the elements that a listing may hold, and the one that shows the HTML. */
export function HtmlToolbar(props: HtmlToolbarProps) {
  const { isDisabled, isSource, marks, onMark, onToggleSource, children } = props;
  const styles = useStyles();
  const texts = useTexts(fieldTexts);
  return (
    <fieldset className={styles.bar} aria-label={texts.formatting}>
      {tools.map(({ markup, Icon }) => (
        <ToggleButton
          key={markup}
          appearance="subtle"
          size="small"
          icon={<Icon />}
          aria-label={texts[markup]}
          title={texts[markup]}
          checked={marks?.has(markup) ?? false}
          disabled={isDisabled}
          onClick={() => onMark(markup)}
        />
      ))}
      {children}
      <ToggleButton
        size="small"
        appearance="subtle"
        className={styles.source}
        icon={<CodeRegular />}
        checked={isSource}
        disabledFocusable={onToggleSource === undefined}
        onClick={onToggleSource}
      >
        HTML
      </ToggleButton>
    </fieldset>
  );
}
