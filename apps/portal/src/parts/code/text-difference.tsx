import { useEffect, useRef } from "react";
import { json } from "@codemirror/lang-json";
import { unifiedMergeView } from "@codemirror/merge";
import { EditorState } from "@codemirror/state";
import { EditorView, lineNumbers } from "@codemirror/view";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useTexts } from "#texts/use-texts.ts";
import { codeTexts } from "./code-texts.ts";

const useStyles = makeStyles({
  frame: {
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: "hidden",
    "& .cm-editor": {
      maxHeight: "70vh",
      backgroundColor: tokens.colorNeutralBackground1,
      color: tokens.colorNeutralForeground1,
      fontSize: tokens.fontSizeBase200,
    },
    "& .cm-scroller": { fontFamily: tokens.fontFamilyMonospace },
    "& .cm-gutters": {
      backgroundColor: tokens.colorNeutralBackground2,
      color: tokens.colorNeutralForeground3,
      borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    },
    "& .cm-insertedLine, & .cm-changedLine": {
      backgroundColor: `${tokens.colorPaletteGreenBackground1} !important`,
    },
    "& .cm-deletedChunk": {
      backgroundColor: `${tokens.colorPaletteRedBackground1} !important`,
      color: tokens.colorNeutralForeground1,
    },
    "& .cm-changedText": { background: `${tokens.colorPaletteGreenBackground2} !important` },
    "& .cm-deletedChunk .cm-deletedText": { background: `${tokens.colorPaletteRedBackground2} !important` },
    "& .cm-collapsedLines": {
      background: tokens.colorNeutralBackground3,
      color: tokens.colorNeutralForeground2,
      padding: "4px 12px",
      "&::before, &::after": { content: '"⋯"' },
    },
  },
  // A new file has nothing before it, not even an empty line.
  isNew: { "& .cm-deletedChunk": { display: "none" } },
});

interface TextDifferenceProps {
  file: string;
  before: string;
  after: string;
}

/** What changed in a text file, in one column: gone lines red, new ones green, equal stretches folded. A chunk of its own. */
export function TextDifference({ file, before, after }: TextDifferenceProps) {
  const styles = useStyles();
  const texts = useTexts(codeTexts);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (frame.current === null) return;
    const view = new EditorView({
      parent: frame.current,
      state: EditorState.create({
        doc: after,
        extensions: [
          lineNumbers(),
          EditorState.readOnly.of(true),
          EditorView.contentAttributes.of({ "aria-label": texts.code(file) }),
          EditorState.phrases.of({ "$ unchanged lines": texts.equalLines }),
          ...(/\.json$/i.test(file) ? [json()] : []),
          unifiedMergeView({
            original: before,
            mergeControls: false,
            collapseUnchanged: { margin: 3, minSize: 6 },
            // Beyond this, an exact comparison could hold up the page.
            diffConfig: { scanLimit: 10_000, timeout: 2000 },
          }),
        ],
      }),
    });
    return () => view.destroy();
  }, [file, before, after, texts]);
  return <div ref={frame} className={mergeClasses(styles.frame, before === "" && styles.isNew)} />;
}
