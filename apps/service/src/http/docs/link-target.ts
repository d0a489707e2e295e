import { posix } from "node:path";
import type { Language } from "@slipway/contracts";
import type { LinkTarget } from "./markdown/render-page.ts";

/** The address of a page of the documentation; the first page has the empty path. */
export function addressOf(language: Language, path: string): string {
  return path === "" ? `/docs/${language}` : `/docs/${language}/${path}`;
}

/**
 * Turns links between files, which work where the code is hosted, into the site's: `../rules/README.md` on `guide/leads`
 * is `/docs/en/rules`. Pictures lie in docs/images. Other addresses stay as they are.
 */
export function linkTarget(language: Language, folder: string): LinkTarget {
  return (href) => {
    if (/^(?:[a-z]+:|\/|#)/i.test(href)) return href;
    const [path = "", anchor] = href.split("#");
    const resolved = posix.normalize(posix.join(folder, path));
    if (resolved.startsWith("images/")) return `/docs/${resolved}`;
    const page = resolved.replace(/(?:\.zh-CN)?\.md$/, "").replace(/(^|\/)README$/, "");
    return addressOf(language, page.replace(/\/$/, "")) + (anchor === undefined ? "" : `#${anchor}`);
  };
}
