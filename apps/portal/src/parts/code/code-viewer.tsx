import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useTexts } from "#texts/use-texts.ts";
import { CodeLine } from "./code-line.tsx";
import { codeTexts } from "./code-texts.ts";

const lineHeightPx = 20;

const useStyles = makeStyles({
  frame: {
    containerType: "inline-size",
    overflow: "auto",
    maxHeight: "max(360px, calc(100dvh - 220px))",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: `${lineHeightPx}px`,
  },
  lines: { position: "relative", minWidth: "100%" },
});

interface CodeViewerProps {
  file: string;
  text: string;
  /** What the button with the line's number does and is called. */
  lineLabel: (line: number) => string;
  onLine: (line: number) => void;
  /** Shown below a line: threads, a form. */
  below: (line: number) => ReactNode;
  /** Lines with something below them, for the mark beside their numbers. */
  marked: ReadonlySet<number>;
  /** The line that the page's address names: marked and scrolled to. */
  target?: number | undefined;
}

/** A text file with line numbers, of any length; the numbers are buttons, arrow keys go from one to the next. */
export function CodeViewer(props: CodeViewerProps) {
  const { file, text, lineLabel, onLine, below, marked, target } = props;
  const styles = useStyles();
  const texts = useTexts(codeTexts);
  const frame = useRef<HTMLElement>(null);
  const lines = useMemo(() => text.split(/\r\n|\r|\n/), [text]);
  const widest = useMemo(() => lines.reduce((most, line) => Math.max(most, line.length), 0), [lines]);
  const [current, setCurrent] = useState(target ?? 1);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => frame.current,
    estimateSize: () => lineHeightPx,
    overscan: 20,
  });
  useEffect(() => {
    if (target !== undefined) virtualizer.scrollToIndex(target - 1, { align: "center" });
  }, [target, virtualizer]);
  const move = (line: number) => {
    const next = Math.min(Math.max(line, 1), lines.length);
    setCurrent(next);
    virtualizer.scrollToIndex(next - 1);
    requestAnimationFrame(() =>
      frame.current?.querySelector<HTMLElement>(`[data-line="${next}"]`)?.focus({ preventScroll: true }),
    );
  };
  const isJson = /\.json$/i.test(file);
  const gutter = `${String(lines.length).length + 3}ch`;
  return (
    <section ref={frame} className={styles.frame} aria-label={texts.code(file)}>
      <div
        className={styles.lines}
        style={{ height: virtualizer.getTotalSize(), width: `calc(${widest + 4}ch + ${gutter})` }}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const line = index + 1;
          return (
            <CodeLine
              key={line}
              measure={virtualizer.measureElement}
              start={start}
              line={line}
              text={lines[index] ?? ""}
              isJson={isJson}
              gutter={gutter}
              label={lineLabel(line)}
              isMarked={marked.has(line)}
              isTarget={line === target}
              isCurrent={line === Math.min(current, lines.length)}
              onChoose={() => {
                setCurrent(line);
                onLine(line);
              }}
              onMove={(by) => move(line + by)}
            >
              {below(line)}
            </CodeLine>
          );
        })}
      </div>
    </section>
  );
}
