import type { Editor } from "@tiptap/react";
import type { Markup } from "./insert-markup.ts";

const headingLevel = 2;

/** Each element of the toolbar: whether the cursor stands in it, and how it is put on or taken off. */
const marks: Record<
  Exclude<Markup, "link">,
  { isOn: (editor: Editor) => boolean; apply: (editor: Editor) => void }
> = {
  paragraph: {
    isOn: (editor) => editor.isActive("paragraph") && !editor.isActive("listItem"),
    apply: (editor) => editor.chain().focus().clearNodes().run(),
  },
  heading: {
    isOn: (editor) => editor.isActive("heading"),
    apply: (editor) => editor.chain().focus().toggleHeading({ level: headingLevel }).run(),
  },
  bold: {
    isOn: (editor) => editor.isActive("bold"),
    apply: (editor) => editor.chain().focus().toggleBold().run(),
  },
  italic: {
    isOn: (editor) => editor.isActive("italic"),
    apply: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  bulletList: {
    isOn: (editor) => editor.isActive("bulletList"),
    apply: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  numberedList: {
    isOn: (editor) => editor.isActive("orderedList"),
    apply: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
};

/** The elements around the cursor. */
export function marksAt(editor: Editor): Markup[] {
  return Object.entries(marks).flatMap(([markup, { isOn }]) => (isOn(editor) ? [markup as Markup] : []));
}

/** Puts an element on what is chosen, or takes it off; links have a button of their own. */
export function applyMark(editor: Editor, markup: Markup): void {
  if (markup !== "link") marks[markup].apply(editor);
}
