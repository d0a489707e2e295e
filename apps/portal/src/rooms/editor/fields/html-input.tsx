import { lazy, Suspense, useRef, useState } from "react";
import { makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useTexts } from "#texts/use-texts.ts";
import { LoadingRows } from "#ui/loading-rows.tsx";
import { fieldTexts } from "./field-texts.ts";
import { HtmlToolbar } from "./html-toolbar.tsx";
import { insertMarkup, type Markup } from "./insert-markup.ts";
import { textOf, type InputProps } from "./input-props.ts";

const SafeHtml = lazy(async () => ({ default: (await import("#parts/listing/safe-html.tsx")).SafeHtml }));

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
  preview: {
    minHeight: "160px",
    maxHeight: "480px",
    overflowY: "auto",
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** Simple HTML: written with the help of a toolbar, looked at as customers will see it. */
export function HtmlInput({ value, onChange, control, label }: InputProps) {
  const styles = useStyles();
  const texts = useTexts(fieldTexts);
  const [showsPreview, setShowsPreview] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const text = textOf(value);
  const mark = (markup: Markup) => {
    const element = area.current;
    if (element === null) return;
    const marked = insertMarkup(text, element.selectionStart, element.selectionEnd, markup);
    onChange(marked.text);
    // After React has written the new text.
    requestAnimationFrame(() => {
      element.focus();
      element.setSelectionRange(marked.start, marked.end);
    });
  };
  return (
    <>
      <HtmlToolbar
        isDisabled={control.disabled}
        showsPreview={showsPreview}
        onMark={mark}
        onPreview={setShowsPreview}
      />
      {!showsPreview ? (
        <Textarea
          {...control}
          textarea={{ ref: area }}
          className={styles.area}
          value={text}
          rows={8}
          resize="vertical"
          onChange={(_, data) => onChange(data.value)}
        />
      ) : (
        <section className={styles.preview} aria-label={texts.previewOf(label)}>
          <Suspense fallback={<LoadingRows />}>
            {text.trim() === "" ? texts.nothingToPreview : <SafeHtml html={text} />}
          </Suspense>
        </section>
      )}
    </>
  );
}
