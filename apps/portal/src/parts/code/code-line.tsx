import type { KeyboardEvent, ReactNode, RefCallback } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ColouredLine } from "./coloured-line.tsx";

const useStyles = makeStyles({
  row: { position: "absolute", top: 0, left: 0, minWidth: "100%" },
  line: {
    display: "flex",
    minHeight: "20px",
    "&:hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  target: {
    backgroundColor: tokens.colorPaletteYellowBackground1,
    boxShadow: `inset 3px 0 0 ${tokens.colorPaletteYellowBorderActive}`,
  },
  number: {
    position: "sticky",
    left: 0,
    flexShrink: 0,
    textAlign: "right",
    padding: `0 ${tokens.spacingHorizontalS} 0 0`,
    marginRight: tokens.spacingHorizontalM,
    border: "none",
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground3,
    font: "inherit",
    cursor: "pointer",
    userSelect: "none",
    "&:hover": { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand },
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  marked: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { whiteSpace: "pre", font: "inherit" },
  below: {
    position: "sticky",
    left: 0,
    width: "100cqw",
    maxWidth: "760px",
    boxSizing: "border-box",
    padding: tokens.spacingVerticalM,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalM,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
});

interface CodeLineProps {
  measure: RefCallback<HTMLElement>;
  /** px from the top of the file. */
  start: number;
  line: number;
  text: string;
  isJson: boolean;
  /** CSS width of the numbers. */
  gutter: string;
  label: string;
  isMarked: boolean;
  isTarget: boolean;
  /** The one line whose number the Tab key reaches. */
  isCurrent: boolean;
  onChoose: () => void;
  onMove: (by: number) => void;
  /** Shown below the line; null for nothing. */
  children: ReactNode;
}

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 20, PageUp: -20 };

/** One line of a file: its number as a button, its text, and what is below it. */
export function CodeLine(props: CodeLineProps) {
  const styles = useStyles();
  const { measure, start, line, text, isJson, gutter, label, isMarked, isTarget, isCurrent } = props;
  const { onChoose, onMove, children } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    const by = steps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onMove(by);
  };
  return (
    <div
      ref={measure}
      data-index={line - 1}
      className={styles.row}
      style={{ transform: `translateY(${start}px)` }}
    >
      <div className={mergeClasses(styles.line, isTarget && styles.target)}>
        <button
          type="button"
          data-line={line}
          tabIndex={isCurrent ? 0 : -1}
          className={mergeClasses(styles.number, isMarked && styles.marked)}
          style={{ width: gutter }}
          aria-label={label}
          onClick={onChoose}
          onKeyDown={onKeyDown}
        >
          {line}
        </button>
        <code className={styles.text}>
          <ColouredLine text={text} isJson={isJson} />
        </code>
      </div>
      {children !== null && children !== undefined && <div className={styles.below}>{children}</div>}
    </div>
  );
}
