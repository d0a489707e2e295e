import type { Block, Heading } from "./block.ts";
import { readBlocks } from "./read-blocks.ts";

/** A page as it was written. */
export interface MarkdownPage {
  /** Its first heading, as plain text. */
  title: string;
  /** What stands below the title. */
  blocks: readonly Block[];
  /** Headings of the second and third level, for the table of contents. */
  headings: readonly Heading[];
  /** Everything that one may look for, as plain text. */
  words: string;
  /** The same in small letters, for the search. */
  folded: string;
}

/** Reads a page whose first block is its title; headings get ids that say what they are about. */
export function readPage(markdown: string): MarkdownPage {
  const [first, ...blocks] = readBlocks(markdown.split(/\r?\n/));
  const title = first?.kind === "heading" ? plainText(first.text) : "";
  const headings = nameHeadings(blocks);
  const words = markdown.replace(/<!--[\s\S]*?-->/g, "");
  return { title, blocks, headings, words, folded: words.toLowerCase() };
}

/** What is left of inline Markdown without its marks. */
export function plainText(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[`*]/g, "")
    .replace(/\\(?=\W)/g, "");
}

function nameHeadings(blocks: readonly Block[]): Heading[] {
  const taken = new Set<string>();
  const headings = blocks.filter((block): block is Heading => block.kind === "heading");
  for (const heading of headings) {
    const name = nameOf(plainText(heading.text));
    let id = name;
    for (let count = 2; taken.has(id); count += 1) id = `${name}-${count}`;
    taken.add(id);
    heading.id = id;
  }
  return headings.filter(({ level }) => level === 2 || level === 3);
}

/** The way that code hosts name headings, so that links work there and here. */
function nameOf(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}\s_-]/gu, "")
    .replaceAll(/\s/g, "-");
}
