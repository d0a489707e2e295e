import { existsSync } from "node:fs";
import { join } from "node:path";

/** Beside the bundle (`dist/service/docs`), or at the repository's root when the service runs from its source. */
const candidates = ["docs", "../../../../../docs"];
const siteCandidates = ["docs-site", "site"];

/** The folder of the documentation's Markdown. */
export function findDocs(from: string = import.meta.dirname): string | undefined {
  return candidates.map((path) => join(from, path)).find((path) => existsSync(join(path, "glossary.md")));
}

/** The folder of the site's style sheets and script. */
export function findSiteFiles(from: string = import.meta.dirname): string | undefined {
  return siteCandidates.map((path) => join(from, path)).find((path) => existsSync(join(path, "frame.css")));
}
