import { describe, expect, it } from "vitest";
import { pageRoutes } from "#app/routes.tsx";
import { glossaryWords } from "./glossary-words.ts";
import { helpOf, pageHelp } from "./page-help.ts";

/** Every page of the documentation, as its path below docs/. */
const documents = Object.keys(import.meta.glob("../../../../../docs/**/*.md")).map((path) =>
  path.replace(/^.*\/docs\//, ""),
);
const paths = pageRoutes.map(({ path }) => path);

describe("the help of pages", () => {
  it("is there for every page of the portal, once, and for no other", () => {
    expect(pageHelp.map(({ path }) => path).toSorted()).toEqual(paths.toSorted());
  });

  it.each(paths)("of %s says in both languages what the page is for and what to do", (path) => {
    const { texts, words } = helpOf(path);
    const [en, zh] = [texts("en"), texts("zh-CN")];
    expect(en.actions.length).toBeGreaterThan(0);
    expect(zh.actions).toHaveLength(en.actions.length);
    for (const text of [en.purpose, ...en.actions]) expect(text).toMatch(/^[A-Z].*\.$/);
    for (const text of [zh.purpose, ...zh.actions]) expect(text).toMatch(/\p{Script=Han}.*。$/u);
    expect(new Set(words).size).toBe(words.length);
    for (const word of words) expect(glossaryWords[word]["zh-CN"].meaning).toMatch(/\p{Script=Han}/u);
  });

  it.each(pageHelp)(
    "of $path leads to a page of the documentation in both languages",
    ({ documentation }) => {
      const found = ["", ".zh-CN"].map((ending) =>
        documents.some(
          (name) => name === `${documentation}${ending}.md` || name === `${documentation}/README${ending}.md`,
        ),
      );
      expect(found).toEqual([true, true]);
    },
  );
});
