import { makeStyles, ToggleButton, Button } from "@fluentui/react-components";
import {
  EyeRegular,
  LinkRegular,
  TextBoldRegular,
  TextBulletListLtrRegular,
  TextHeader2Regular,
  TextItalicRegular,
  TextNumberListLtrRegular,
  TextParagraphRegular,
} from "@fluentui/react-icons";
import { useTexts } from "#texts/use-texts.ts";
import { fieldTexts } from "./field-texts.ts";
import type { Markup } from "./insert-markup.ts";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", margin: 0, padding: 0, border: "none" },
  preview: { marginLeft: "auto" },
});

const tools = [
  { markup: "paragraph", Icon: TextParagraphRegular },
  { markup: "heading", Icon: TextHeader2Regular },
  { markup: "bold", Icon: TextBoldRegular },
  { markup: "italic", Icon: TextItalicRegular },
  { markup: "bulletList", Icon: TextBulletListLtrRegular },
  { markup: "numberedList", Icon: TextNumberListLtrRegular },
  { markup: "link", Icon: LinkRegular },
] as const;

interface HtmlToolbarProps {
  isDisabled: boolean;
  showsPreview: boolean;
  onMark: (markup: Markup) => void;
  onPreview: (shows: boolean) => void;
}

/** Buttons that put the allowed elements around the chosen text, and the one that shows the result. */
export function HtmlToolbar({ isDisabled, showsPreview, onMark, onPreview }: HtmlToolbarProps) {
  const styles = useStyles();
  const texts = useTexts(fieldTexts);
  return (
    <fieldset className={styles.bar} aria-label={texts.formatting}>
      {tools.map(({ markup, Icon }) => (
        <Button
          key={markup}
          appearance="subtle"
          size="small"
          icon={<Icon />}
          aria-label={texts[markup]}
          title={texts[markup]}
          disabled={isDisabled || showsPreview}
          onClick={() => onMark(markup)}
        />
      ))}
      <ToggleButton
        size="small"
        appearance="subtle"
        className={styles.preview}
        icon={<EyeRegular />}
        checked={showsPreview}
        onClick={() => onPreview(!showsPreview)}
      >
        {texts.preview}
      </ToggleButton>
    </fieldset>
  );
}
