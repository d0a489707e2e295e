import { readFileSync } from "node:fs";
import { join } from "node:path";

const table = join(import.meta.dirname, "../../apps/portal/src/app/routes.tsx");

/**
 * Every path of the portal's table of pages, read from its text, so that tests need not load the portal.
 * @throws when fewer are found than there ever were: then the table is written another way
 */
export function readPagePaths(): string[] {
  const text = readFileSync(table, "utf8");
  const prefix = /const offer = "([^"]+)"/.exec(text)?.[1] ?? "";
  const paths = [...text.matchAll(/path: ["`]([^"`]+)["`]/g)].map(([, path = ""]) =>
    path.replace("${offer}", prefix),
  );
  if (paths.length < 20) throw new Error(`only ${paths.length} pages were found in ${table}`);
  return paths;
}
