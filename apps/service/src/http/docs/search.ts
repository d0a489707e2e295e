import type { Language } from "@slipway/contracts";
import type { Library } from "./library.ts";
import type { MarkdownPage } from "./markdown/read-page.ts";

export interface SearchHit {
  path: string;
  title: string;
  /** The heading that holds the words, where the title does not. */
  heading?: { id: string; title: string };
  /** Some words around the first place in the text. */
  excerpt: string;
}

/** What a place of the words is worth: of two pages the one that is about them comes first. */
const worth = { wholeTitle: 100, title: 20, path: 12, heading: 8, text: 1 } as const;
const excerptLength = 160;
const mostHits = 30;

/** Pages of the language that have every word of the query somewhere, the best first; in Chinese a word is any run of characters. */
export function searchLibrary(library: Library, language: Language, query: string): SearchHit[] {
  const terms = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (terms.length === 0) return [];
  const rated = [...library].flatMap(([path, pages]) => {
    const page = pages[language] ?? pages.en;
    if (page === undefined || isForDevelopers(path)) return [];
    const score = rate(path, page, terms);
    return score === 0 ? [] : [{ path, page, score }];
  });
  return rated
    .toSorted((a, b) => b.score - a.score || (a.path < b.path ? -1 : 1))
    .slice(0, mostHits)
    .map(({ path, page }) => hitOf(path, page, terms));
}

/** The list of files, and why the program is as it is: of no use to whoever searches. */
function isForDevelopers(path: string): boolean {
  return path === "" || path.startsWith("decisions/");
}

/** What the page is worth for the words; 0 when one of them is missing. */
function rate(path: string, page: MarkdownPage, terms: readonly string[]): number {
  const title = page.title.toLowerCase();
  const headings = page.headings.map(({ text }) => text.toLowerCase());
  const scores = terms.map((term) => {
    if (title.includes(term)) return worth.title;
    if (path.includes(term)) return worth.path;
    if (headings.some((heading) => heading.includes(term))) return worth.heading;
    return page.folded.includes(term) ? worth.text : 0;
  });
  if (scores.includes(0)) return 0;
  const sum = scores.reduce((total: number, score) => total + score, 0);
  return title === terms.join(" ") ? sum + worth.wholeTitle : sum;
}

function hitOf(path: string, page: MarkdownPage, terms: readonly string[]): SearchHit {
  const hit = { path, title: page.title, excerpt: excerptOf(page.words, terms[0]!) };
  const title = page.title.toLowerCase();
  if (terms.every((term) => title.includes(term))) return hit;
  const heading = page.headings.find(({ text }) => terms.some((term) => text.toLowerCase().includes(term)));
  return heading === undefined ? hit : { ...hit, heading: { id: heading.id, title: heading.text } };
}

/** The words around the first place of a word. */
function excerptOf(words: string, term: string): string {
  const text = words.replace(/\s+/g, " ");
  const at = Math.max(0, text.toLowerCase().indexOf(term));
  const start = at < excerptLength / 2 ? 0 : text.indexOf(" ", at - excerptLength / 2) + 1 || at;
  const part = text.slice(Math.min(start, at), Math.min(start, at) + excerptLength);
  return `${start > 0 ? "… " : ""}${part}${start + excerptLength < text.length ? " …" : ""}`;
}
