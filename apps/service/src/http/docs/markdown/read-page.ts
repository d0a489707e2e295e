import { lexer, type Token, type Tokens } from "marked";
import { plainText } from "./plain-text.ts";

/** A heading with the id that links lead to; ids are unique on a page. */
export interface Heading {
  id: string;
  /** Without the marks of Markdown. */
  text: string;
  /** 2 or 3. */
  level: number;
}

/** A page as it was written. */
export interface MarkdownPage {
  /** Its first heading, as plain text. */
  title: string;
  /** What stands below the title. */
  blocks: readonly Token[];
  /** Ids of all headings below the title. */
  ids: ReadonlyMap<Token, string>;
  /** Headings of the second and third level, for the table of contents. */
  headings: readonly Heading[];
  /** Everything that one may look for, as plain text. */
  words: string;
  /** The same in small letters, for the search. */
  folded: string;
}

/** Reads a page whose first block is its title; headings get ids that say what they are about. */
export function readPage(markdown: string): MarkdownPage {
  // Comments are for whoever writes.
  const [first, ...blocks] = lexer(markdown).filter(({ type }) => type !== "space" && type !== "html");
  const ids = nameHeadings(blocks);
  const headings = [...ids].flatMap(([token, id]) => {
    const { depth } = token as Tokens.Heading;
    return depth > 3 ? [] : [{ id, text: plainText([token]), level: depth }];
  });
  const words = plainText(blocks.filter(({ type }) => type !== "heading" && type !== "code"));
  const all = plainText(blocks);
  const title = first?.type === "heading" ? plainText([first]) : "";
  return { title, blocks, ids, headings, words, folded: `${title}\n${all}`.toLowerCase() };
}

/** Cells of the page's first table without their marks; undefined when it has none. */
export function rowsOf({ blocks }: MarkdownPage): string[][] | undefined {
  const table = blocks.find((block): block is Tokens.Table => block.type === "table");
  return table?.rows.map((cells) => cells.map(({ tokens }) => plainText(tokens)));
}

function nameHeadings(blocks: readonly Token[]): Map<Token, string> {
  const taken = new Set<string>();
  const ids = new Map<Token, string>();
  for (const heading of blocks) {
    if (heading.type !== "heading") continue;
    const name = nameOf(plainText([heading]));
    let id = name;
    for (let count = 2; taken.has(id); count += 1) id = `${name}-${count}`;
    taken.add(id);
    ids.set(heading, id);
  }
  return ids;
}

/** The way that code hosts name headings, so that links work there and here. */
function nameOf(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}\s_-]/gu, "")
    .replaceAll(/\s/g, "-");
}
