import type { Block } from "./block.ts";
import { readItems } from "./read-items.ts";
import { isTableAt, readTable } from "./read-table.ts";

/** A block and the number of the first line behind it. */
export interface Read {
  block: Block | undefined;
  next: number;
}

const fence = /^(`{3,})\s*(.*)$/;
const heading = /^(#{1,6})\s+(.*?)\s*#*$/;
export const marker = /^(?:([-*])|(\d{1,9})[.)])\s+(?=\S)/;
const comment = /^<!--/;

/**
 * The Markdown that our own pages are written in: headings, paragraphs, fences, lists, tables, quotes, comments. Pages
 * come with the program, so HTML in them is plain text and nobody else's Markdown is ever read here.
 */
export function readBlocks(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const { block, next } = readBlock(lines, at);
    if (block !== undefined) blocks.push(block);
    at = next;
  }
  return blocks;
}

function readBlock(lines: readonly string[], at: number): Read {
  const line = lines[at]!;
  if (line.trim() === "") return { block: undefined, next: at + 1 };
  if (comment.test(line)) return { block: undefined, next: endOfComment(lines, at) };
  if (fence.test(line)) return readFence(lines, at);
  const title = heading.exec(line);
  if (title !== null) {
    const block: Block = { kind: "heading", level: title[1]!.length, text: title[2]!, id: "" };
    return { block, next: at + 1 };
  }
  if (isTableAt(lines, at)) return readTable(lines, at);
  if (marker.test(line)) return readItems(lines, at, readBlocks);
  if (line.startsWith(">")) return readQuote(lines, at);
  return readParagraph(lines, at);
}

function endOfComment(lines: readonly string[], at: number): number {
  const end = lines.findIndex((line, index) => index >= at && line.includes("-->"));
  return end === -1 ? lines.length : end + 1;
}

function readFence(lines: readonly string[], at: number): Read {
  const [, ticks = "", info = ""] = fence.exec(lines[at]!) ?? [];
  const found = lines.findIndex((line, index) => index > at && line.trimEnd() === ticks);
  const end = found === -1 ? lines.length : found;
  return { block: { kind: "code", info, text: lines.slice(at + 1, end).join("\n") }, next: end + 1 };
}

function readQuote(lines: readonly string[], at: number): Read {
  const next = endOf(lines, at, (line) => line.startsWith(">"));
  const inner = lines.slice(at, next).map((line) => line.replace(/^>\s?/, ""));
  return { block: { kind: "quote", blocks: readBlocks(inner) }, next };
}

function readParagraph(lines: readonly string[], at: number): Read {
  const next = endOf(lines, at + 1, (line) => line.trim() !== "" && !endsParagraph(line));
  const text = lines
    .slice(at, next)
    .map((line) => line.trim())
    .join("\n");
  return { block: { kind: "paragraph", text }, next };
}

/** Whether the line begins something else, even without an empty line before it. */
export function endsParagraph(line: string): boolean {
  return [fence, heading, marker, comment, /^>/].some((pattern) => pattern.test(line));
}

function endOf(lines: readonly string[], from: number, belongs: (line: string) => boolean): number {
  const end = lines.findIndex((line, index) => index >= from && !belongs(line));
  return end === -1 ? lines.length : end;
}
