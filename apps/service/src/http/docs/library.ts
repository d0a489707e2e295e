import { readdir, readFile } from "node:fs/promises";
import { join, posix, sep } from "node:path";
import type { Language } from "@slipway/contracts";
import { readPage, type MarkdownPage } from "./markdown/read-page.ts";

/** One page in the languages that it is written in. */
export type LibraryPage = Partial<Record<Language, MarkdownPage>> & {
  /** Below docs/, without a slash at its end: what the page's links start from. */
  folder: string;
};

/** Every page by its path: `guide/leads`, or `rules` for `rules/README.md`. */
export type Library = ReadonlyMap<string, LibraryPage>;

const file = /^(.*?)(\.zh-CN)?\.md$/;

/** Reads all pages of the folder: some hundred small files, once for a process. */
export async function readLibrary(folder: string): Promise<Library> {
  const library = new Map<string, LibraryPage>();
  const names = (await readdir(folder, { recursive: true })).map((name) => name.split(sep).join("/"));
  await Promise.all(
    names.toSorted().map(async (name) => {
      const [, path, chinese] = file.exec(name) ?? [];
      if (path === undefined) return;
      const page = readPage(await readFile(join(folder, name), "utf8"));
      const key = path.replace(/(^|\/)README$/, "");
      const language: Language = chinese === undefined ? "en" : "zh-CN";
      library.set(key, { ...library.get(key), folder: posix.dirname(name), [language]: page });
    }),
  );
  return library;
}

/** The page in the language, else in English. */
export function pageOf(library: Library, path: string, language: Language): MarkdownPage | undefined {
  const page = library.get(path);
  return page?.[language] ?? page?.en;
}
