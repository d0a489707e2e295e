import { describe, expect, it } from "vitest";
import { readPage } from "./read-page.ts";
import { renderPage } from "./render-page.ts";

function html(...lines: string[]): string {
  const page = readPage(["# Title", "", ...lines].join("\n"));
  return renderPage(page, { target: (href) => `/to/${href}`, captions: { fails: "Fails" } });
}

describe("Markdown", () => {
  it.each([
    ["a `b` **c** *d*", "<p>a <code>b</code> <strong>c</strong> <em>d</em></p>"],
    ["2 * 3 * 4, snake_case_name", "<p>2 * 3 * 4, snake_case_name</p>"],
    ["**`a*b`** and `**`", "<p><strong><code>a*b</code></strong> and <code>**</code></p>"],
    ["[a `b`](c.md#d)", '<p><a href="/to/c.md#d">a <code>b</code></a></p>'],
    ["![A tab](i.png)", '<p><img src="/to/i.png" alt="A tab" loading="lazy"></p>'],
    ["\\*not\\* <script>", "<p>*not* &#60;script&#62;</p>"],
    ["`` a`b ``, [not a link]", "<p><code>a`b</code>, [not a link]</p>"],
  ])("says %s", (text, expected) => {
    expect(html(text)).toBe(expected);
  });

  it("reads lists in lists, and the rest of a paragraph at the margin", () => {
    expect(html("- a", "b", "  1. c", "  2. d", "", "- e", "", "after")).toBe(
      "<ul>\n<li>a\nb<ol>\n<li>c</li><li>d</li></ol></li><li>e</li></ul>\n<p>after</p>",
    );
  });

  it("reads tables, with bars in code and short rows", () => {
    expect(html("| a | b |", "|---|---|", "| `x\\|y` |", "", "end")).toBe(
      '<div class="table" tabindex="0"><table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>' +
        "<tbody><tr><td><code>x|y</code></td><td></td></tr></tbody></table></div>\n<p>end</p>",
    );
    expect(html("| | |", "|---|---|", "| a | b |")).toContain('<tr><th scope="row">a</th><td>b</td></tr>');
  });

  it("leaves fences as they are, comments out, and names examples", () => {
    expect(html("```json fails file=a.json", "# <b>", "", "- c", "```", "<!-- d", "e -->")).toBe(
      '<figure class="fails"><figcaption>Fails</figcaption><pre tabindex="0"><code># &#60;b&#62;\n\n- c</code></pre></figure>',
    );
  });

  it("joins lines of Chinese without a space, and others with one", () => {
    expect(html("发布步骤", "全部完成，", "then more")).toBe("<p>发布步骤全部完成，\nthen more</p>");
  });

  it("gives headings names that are unique", () => {
    const { title, headings } = readPage("# A `b`\n\n## Why?\n\n### 如何修复\n\n## Why?\n\n#### deep\n");
    expect(title).toBe("A b");
    expect(headings.map(({ id }) => id)).toEqual(["why", "如何修复", "why-2"]);
  });
});
