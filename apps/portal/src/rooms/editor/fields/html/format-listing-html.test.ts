import { expect, it } from "vitest";
import { formatListingHtml } from "./format-listing-html.ts";

it.each([
  ["an empty text", "<p></p>", ""],
  ["blocks on lines of their own", "<h2>A</h2><p>b</p>", "<h2>A</h2>\n<p>b</p>"],
  ["what is left empty at the end is cut", "<p>b</p><p></p>", "<p>b</p>"],
  [
    "items of one paragraph",
    "<ul><li><p>a</p></li><li><p>b</p></li></ul>",
    "<ul>\n<li>a</li>\n<li>b</li>\n</ul>",
  ],
  [
    "items of more keep their paragraphs",
    "<ol><li><p>a</p><ul><li><p>b</p></li></ul></li></ol>",
    "<ol>\n<li><p>a</p>\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ol>",
  ],
  [
    "marks stay where they are",
    "<p>a <strong>b</strong> <em>c</em></p>",
    "<p>a <strong>b</strong> <em>c</em></p>",
  ],
])("%s", (_what, html, expected) => {
  expect(formatListingHtml(html)).toBe(expected);
});
