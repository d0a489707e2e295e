import { useEffect, useRef } from "react";
import { createNodeFromContent } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { EditorContent, useEditor, useEditorState, type Editor } from "@tiptap/react";
import { makeStyles, shorthands, tokens } from "@fluentui/react-components";
import { listingTextStyles } from "#parts/listing/listing-text-styles.ts";
import { formatListingHtml } from "./format-listing-html.ts";
import type { HtmlInputProps } from "./html-input-props.ts";
import { HtmlToolbar } from "./html-toolbar.tsx";
import type { Markup } from "./insert-markup.ts";
import { LinkButton } from "./link-button.tsx";
import { applyMark, marksAt } from "./rich-text-marks.ts";
import { richTextExtensions } from "./rich-text-extensions.ts";

const useStyles = makeStyles({
  text: {
    "& .tiptap": {
      ...listingTextStyles,
      maxWidth: "none",
      minHeight: "160px",
      maxHeight: "520px",
      overflowY: "auto",
      padding: tokens.spacingHorizontalM,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      borderBottomColor: tokens.colorNeutralStrokeAccessible,
      borderRadius: tokens.borderRadiusMedium,
      backgroundColor: tokens.colorNeutralBackground1,
      ":focus": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
      "&[aria-invalid=true]": shorthands.borderColor(tokens.colorPaletteRedBorder2),
      "&[contenteditable=false]": {
        color: tokens.colorNeutralForegroundDisabled,
        backgroundColor: tokens.colorNeutralBackgroundDisabled,
      },
    },
  },
});

/** A text as customers will see it. What is not touched stays as it was written. */
export function RichText({ html, pointer, onChange, control, onToggleSource }: HtmlInputProps) {
  const styles = useStyles();
  const written = useRef(html);
  const editor = useEditor({
    extensions: richTextExtensions,
    content: html,
    editable: !control.disabled,
    shouldRerenderOnTransaction: false,
    onUpdate: ({ editor: updated }) => {
      written.current = formatListingHtml(updated.getHTML());
      onChange(written.current);
    },
  });
  useEffect(() => {
    if (html === written.current) return;
    written.current = html;
    // A merge or an earlier revision; the same text in the service's spelling leaves the cursor where it is.
    const next = createNodeFromContent(html, editor.schema, { slice: false }) as Node;
    if (!next.eq(editor.state.doc)) editor.commands.setContent(html, { emitUpdate: false });
  }, [editor, html]);
  useAttributes(editor, pointer, control);
  const marks = useEditorState({ editor, selector: ({ editor: current }) => marksAt(current).join(" ") });
  return (
    <>
      <HtmlToolbar
        isDisabled={control.disabled}
        isSource={false}
        marks={new Set(marks.split(" ") as Markup[])}
        onMark={(markup) => applyMark(editor, markup)}
        onToggleSource={onToggleSource}
      >
        <LinkButton editor={editor} isDisabled={control.disabled} />
      </HtmlToolbar>
      <EditorContent editor={editor} className={styles.text} />
    </>
  );
}

/** Ties the text to its label, help and messages, as the other inputs are. */
function useAttributes(editor: Editor, pointer: string, control: HtmlInputProps["control"]): void {
  const { id, disabled } = control;
  const described = control["aria-describedby"] ?? "";
  const isInvalid = String(control["aria-invalid"] === true);
  useEffect(() => {
    const attributes = {
      id,
      role: "textbox",
      "aria-multiline": "true",
      "aria-labelledby": `${pointer}:label`,
      "aria-describedby": described,
      "aria-invalid": isInvalid,
      "aria-disabled": String(disabled),
    };
    editor.setOptions({ editorProps: { attributes } });
    editor.setEditable(!disabled, false);
  }, [editor, id, pointer, described, isInvalid, disabled]);
}
