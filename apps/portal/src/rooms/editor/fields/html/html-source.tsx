import { useRef } from "react";
import { makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useTexts } from "#texts/use-texts.ts";
import { fieldTexts } from "../field-texts.ts";
import type { HtmlInputProps } from "./html-input-props.ts";
import { HtmlToolbar } from "./html-toolbar.tsx";
import { insertMarkup, type Markup } from "./insert-markup.ts";
import { keepsAllOf } from "./keeps-all-of.ts";

const useStyles = makeStyles({
  area: {
    maxHeight: "none",
    "& textarea": {
      minHeight: "160px",
      maxHeight: "none",
      fontFamily: tokens.fontFamilyMonospace,
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase300,
    },
  },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** A text as its HTML; the toolbar puts elements around what is chosen. */
export function HtmlSource({ html, onChange, control, onToggleSource }: HtmlInputProps) {
  const styles = useStyles();
  const texts = useTexts(fieldTexts);
  const area = useRef<HTMLTextAreaElement>(null);
  const mark = (markup: Markup) => {
    const element = area.current;
    if (element === null) return;
    const marked = insertMarkup(html, element.selectionStart, element.selectionEnd, markup);
    onChange(marked.text);
    // After React has written the new text.
    requestAnimationFrame(() => {
      element.focus();
      element.setSelectionRange(marked.start, marked.end);
    });
  };
  const mayLeave = keepsAllOf(html);
  return (
    <>
      <HtmlToolbar
        isDisabled={control.disabled}
        isSource
        {...(mayLeave ? { onToggleSource } : {})}
        onMark={mark}
      />
      <Textarea
        {...control}
        textarea={{ ref: area }}
        className={styles.area}
        value={html}
        rows={8}
        resize="vertical"
        onChange={(_, data) => onChange(data.value)}
      />
      {!mayLeave && <p className={styles.note}>{texts.onlyAsHtml}</p>}
    </>
  );
}
