import type { Block } from "./block.ts";

const item = /^( *)((?:[-*]|\d{1,9}[.)])\s+)(?=\S)/;
const startsOther = /^(?:`{3}|#{1,6}\s|>|<!--)/;

interface OpenItem {
  lines: string[];
  /** Column at which its text begins: what stands there belongs to it. */
  column: number;
}

/**
 * A list, with whatever its items hold.
 * @param readBlocks reads what an item holds; given, because lists and blocks hold each other
 */
export function readItems(
  lines: readonly string[],
  at: number,
  readBlocks: (lines: readonly string[]) => Block[],
): { block: Block; next: number } {
  const isOrdered = /^\d/.test(lines[at]!);
  const items: OpenItem[] = [];
  let next = at;
  for (; next < lines.length; next += 1) {
    if (!takeLine(lines, next, isOrdered, items)) break;
  }
  return {
    block: { kind: "list", isOrdered, items: items.map((open) => readBlocks(open.lines)) },
    next,
  };
}

/** Adds the line to the list; false when the list has ended before it. */
function takeLine(lines: readonly string[], at: number, isOrdered: boolean, items: OpenItem[]): boolean {
  const line = lines[at]!;
  const open = items.at(-1);
  if (line.trim() === "") {
    const following = lines.slice(at).find((each) => each.trim() !== "") ?? "";
    if (open === undefined || !(isInside(following, open) || isSibling(following, isOrdered))) return false;
    open.lines.push("");
    return true;
  }
  if (open !== undefined && isInside(line, open)) {
    open.lines.push(line.slice(open.column));
    return true;
  }
  if (isSibling(line, isOrdered)) {
    const column = item.exec(line)![0].length;
    items.push({ column, lines: [line.slice(column)] });
    return true;
  }
  // The rest of a paragraph may begin at the margin.
  const isRest =
    open !== undefined && open.lines.at(-1) !== "" && !startsOther.test(line) && !item.test(line);
  if (isRest) open.lines.push(line.trim());
  return isRest;
}

function isInside(line: string, { column }: OpenItem): boolean {
  return line.startsWith(" ".repeat(column));
}

function isSibling(line: string, isOrdered: boolean): boolean {
  const found = item.exec(line);
  return found !== null && found[1] === "" && /^\d/.test(found[2]!) === isOrdered;
}
