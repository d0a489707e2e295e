import { Toolbar, ToolbarButton } from "@fluentui/react-components";
import {
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

const tools = [
  { markup: "paragraph", Icon: TextParagraphRegular },
  { markup: "heading", Icon: TextHeader2Regular },
  { markup: "bold", Icon: TextBoldRegular },
  { markup: "italic", Icon: TextItalicRegular },
  { markup: "bulletList", Icon: TextBulletListLtrRegular },
  { markup: "numberedList", Icon: TextNumberListLtrRegular },
  { markup: "link", Icon: LinkRegular },
] as const;

/** Buttons that put the allowed elements around the chosen text. */
export function HtmlToolbar({
  isDisabled,
  onMark,
}: {
  isDisabled: boolean;
  onMark: (markup: Markup) => void;
}) {
  const texts = useTexts(fieldTexts);
  return (
    <Toolbar size="small" aria-label={texts.formatting}>
      {tools.map(({ markup, Icon }) => (
        <ToolbarButton
          key={markup}
          icon={<Icon />}
          aria-label={texts[markup]}
          title={texts[markup]}
          disabled={isDisabled}
          onClick={() => onMark(markup)}
        />
      ))}
    </Toolbar>
  );
}
