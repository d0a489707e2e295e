import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Tokens } from "marked";
import { beforeAll, describe, expect, it } from "vitest";
import type { Language } from "@slipway/contracts";
import { findDocs, findSiteFiles } from "./find-docs.ts";
import { pageOf, readLibrary, type Library } from "./library.ts";
import { linkTarget } from "./link-target.ts";
import { renderFrame } from "./render-frame.ts";
import { homePage, makeNavigation } from "./render-navigation.ts";
import { searchLibrary } from "./search.ts";
import { englishOnly, siteMap } from "./site-map.ts";
import { sitePage } from "./site-page.ts";

const languages: readonly Language[] = ["en", "zh-CN"];
const folder = findDocs() ?? "";
/** Made on the server, not read from a file. */
const made = ["", "search"];
let library: Library;

beforeAll(async () => {
  library = await readLibrary(folder);
});

describe("the pages of the documentation", () => {
  it("are all reached: from the navigation, or from the lists of rules and errors", () => {
    const listed = new Set(siteMap.flatMap(({ pages }) => pages));
    const lost = [...library.keys()].filter(
      (path) => path !== "" && !listed.has(path) && !/^(rules|errors|decisions)\/./.test(path),
    );
    expect(lost).toEqual([]);
    expect([...listed].filter((path) => !made.includes(path) && !library.has(path))).toEqual([]);
  });

  it("are in both languages, but for those that say they are not", () => {
    const half = [...library].filter(([, page]) => page.en === undefined || page["zh-CN"] === undefined);
    const allowed = half.map(([path]) => path).filter((path) => !path.startsWith("decisions/"));
    expect(allowed.toSorted()).toEqual(englishOnly.toSorted());
  });

  it("are Chinese where they are said to be", () => {
    const untranslated = [...library].filter(
      ([, page]) => page["zh-CN"] !== undefined && !/\p{Script=Han}/u.test(page["zh-CN"].words),
    );
    expect(untranslated.map(([path]) => path)).toEqual([]);
  });

  it("have the same sections and the same number of examples in both languages, where people wrote them", () => {
    const guide = [...library].filter(([path]) => path.startsWith("guide/"));
    expect(guide.length).toBeGreaterThanOrEqual(11);
    for (const [path, { en, "zh-CN": chinese }] of guide) {
      const kinds = (page: typeof en) =>
        page?.blocks.map((block) =>
          block.type === "heading" ? (block as Tokens.Heading).depth : block.type,
        );
      expect(kinds(chinese), path).toEqual(kinds(en));
    }
  });

  it.each(languages)("lead nowhere wrong, %s", (language) => {
    const navigation = makeNavigation(library, language);
    const broken = [...library.keys()].flatMap((path) => {
      const page = sitePage(library, language, path)!;
      const html = renderFrame(page, language, navigation);
      return [...html.matchAll(/(?:href|src)="([^"]*)"/g)]
        .map(([, href = ""]) => href)
        .filter((href) => !leadsSomewhere(href, path, language))
        .map((href) => `${path}: ${href}`);
    });
    expect(broken).toEqual([]);
  });
});

/** Whether a link leads to a page of ours and its section, a picture, the portal, or outside. */
function leadsSomewhere(href: string, from: string, language: Language): boolean {
  if (href.startsWith("https://")) return true;
  const [address = "", anchor] = href.split("#");
  if (address.startsWith("/docs/images/")) return existsSync(join(folder, address.slice("/docs/".length)));
  if (address.startsWith("/docs/assets/"))
    return existsSync(join(findSiteFiles() ?? "", address.slice("/docs/assets/".length)));
  if (!address.startsWith("/docs"))
    return address === "" ? hasAnchor(from, language, anchor) : !/\.\./.test(href);
  const path = address.replace(/^\/docs(?:\/(?:en|zh-CN))?\/?/, "");
  if (made.includes(path)) return true;
  return library.has(path) && (anchor === undefined || hasAnchor(path, language, anchor));
}

function hasAnchor(path: string, language: Language, anchor: string | undefined): boolean {
  const id = decodeURIComponent(anchor ?? "");
  const ids = pageOf(library, path, language)?.ids.values() ?? [];
  return id === "content" || [...ids].includes(id);
}

describe("the first page", () => {
  it.each(languages)("names every page by its title, %s", (language) => {
    const { html: home } = homePage(makeNavigation(library, language), language);
    for (const path of siteMap.flatMap(({ pages }) => pages))
      expect(home).toContain(`href="/docs/${language}/${path}"`);
    expect(home).not.toContain("undefined");
  });
});

describe("a link between files", () => {
  it.each([
    ["guide", "../rules/README.md", "/docs/en/rules"],
    ["guide", "leads.zh-CN.md#测试记录", "/docs/en/guide/leads#测试记录"],
    ["errors", "README.md", "/docs/en/errors"],
    [".", "images/status-tab.png", "/docs/images/status-tab.png"],
    [".", "https://a.example/b.md", "https://a.example/b.md"],
    ["guide", "#errors", "#errors"],
    ["guide", "/docs/api", "/docs/api"],
  ])("from %s to %s leads to %s", (from, href, expected) => {
    expect(linkTarget("en", from)(href)).toBe(expected);
  });
});

describe("the search", () => {
  it("puts the page that is about the words before those that name them", () => {
    expect(searchLibrary(library, "en", "leads")[0]).toMatchObject({ path: "guide/leads" });
    expect(searchLibrary(library, "zh-CN", "术语表")[0]).toMatchObject({ path: "glossary" });
    expect(searchLibrary(library, "en", "parameters-are-referenced")[0]).toMatchObject({
      path: "rules/parameters-are-referenced",
    });
  });

  it("finds headings, and words anywhere with an excerpt around them", () => {
    const [hit] = searchLibrary(library, "en", "cancel publish");
    expect(hit).toMatchObject({ path: "guide/publishing", heading: { id: "cancel-publish" } });
    expect(searchLibrary(library, "zh-CN", "MSFT_TEST_")[0]?.excerpt).toContain("MSFT_TEST_");
  });

  it("needs every word, and finds nothing for none", () => {
    expect(searchLibrary(library, "en", "leads zzzz")).toEqual([]);
    expect(searchLibrary(library, "en", "  ")).toEqual([]);
  });
});
