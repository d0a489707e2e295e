import type { Language } from "@slipway/contracts";
import type { Library } from "./library.ts";
import { plainText } from "./markdown/read-page.ts";

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
  const ranked = [...library].flatMap(([path, pages]) => {
    const page = pages[language] ?? pages.en;
    if (page === undefined || isForDevelopers(path)) return [];
    const headings = page.headings.map(({ id, text }) => ({ id, title: plainText(text) }));
    const places = {
      title: page.title.toLowerCase(),
      path: path.toLowerCase(),
      text: page.words.toLowerCase(),
    };
    const scores = terms.map((term) =>
      scoreOf(term, { ...places, headings: headings.map(({ title }) => title) }),
    );
    if (scores.includes(0)) return [];
    const isInTitle = terms.every((term) => places.title.includes(term));
    const heading = isInTitle
      ? undefined
      : headings.find(({ title }) => terms.some((term) => title.toLowerCase().includes(term)));
    const total = scores.reduce((sum, score) => sum + score, 0);
    const whole = places.title === terms.join(" ") ? worth.wholeTitle : 0;
    const hit: SearchHit = {
      path,
      title: page.title,
      excerpt: excerptOf(page.words, terms[0]!),
      ...(heading === undefined ? {} : { heading }),
    };
    return [{ hit, score: total + whole }];
  });
  return ranked
    .toSorted((a, b) => b.score - a.score || (a.hit.path < b.hit.path ? -1 : 1))
    .slice(0, mostHits)
    .map(({ hit }) => hit);
}

/** The list of files, and why the program is as it is: of no use to whoever searches. */
function isForDevelopers(path: string): boolean {
  return path === "" || path.startsWith("decisions/");
}

interface Places {
  title: string;
  path: string;
  headings: readonly string[];
  text: string;
}

function scoreOf(term: string, { title, path, headings, text }: Places): number {
  if (title.includes(term)) return worth.title;
  if (path.includes(term)) return worth.path;
  if (headings.some((heading) => heading.toLowerCase().includes(term))) return worth.heading;
  return text.includes(term) ? worth.text : 0;
}

/** Headings, lines of tables, fences and marks of lists. */
const notSaid = /^(?:#.*|[|\s:-]+|```.*|\s*(?:[-*>]|\d+\.) )/gm;

/** The lines around the word, without the marks of Markdown. */
function excerptOf(words: string, term: string): string {
  const text = plainText(words.replace(notSaid, ""))
    .replace(/[|\s]+/g, " ")
    .trim();
  const at = Math.max(0, text.toLowerCase().indexOf(term));
  const start = at < excerptLength / 2 ? 0 : text.indexOf(" ", at - excerptLength / 2) + 1 || at;
  const part = text.slice(Math.min(start, at), Math.min(start, at) + excerptLength);
  return `${start > 0 ? "… " : ""}${part}${start + excerptLength < text.length ? " …" : ""}`;
}
