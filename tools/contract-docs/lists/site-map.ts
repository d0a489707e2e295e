import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readPage } from "../../../apps/service/src/http/docs/markdown/read-page.ts";
import { siteMap } from "../../../apps/service/src/http/docs/site-map.ts";
import { repository } from "../../run-program.ts";
import { fileOf, type Language } from "../languages.ts";

/** The navigation of the documentation, with links between files. */
export function listPages(language: Language): string[] {
  return siteMap.flatMap(({ title, pages }) => [
    `- **${title[language]}**`,
    ...pages.map((path) => {
      const file = findFile(path, language);
      const page = readPage(readFileSync(join(repository, "docs", file), "utf8"));
      return `  - [${page.title}](${file})`;
    }),
  ]);
}

/** The page in the language, else in English; a folder's page is its README. @throws when there is none */
function findFile(path: string, language: Language): string {
  const candidates = [path, `${path}/README`].flatMap((name) => [fileOf(name, language), fileOf(name, "en")]);
  const found = candidates.find((file) => existsSync(join(repository, "docs", file)));
  if (found === undefined) throw new Error(`docs/${path}.md of the site map does not exist`);
  return found;
}
