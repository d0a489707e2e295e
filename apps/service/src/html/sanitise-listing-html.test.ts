import { describe, expect, it } from "vitest";
import { sanitiseListingHtml } from "./sanitise-listing-html.ts";

describe("sanitiseListingHtml", () => {
  it("keeps simple formatting", () => {
    const html =
      "<h2>标题</h2><p>One <em>two</em> <strong>three</strong><br />&amp; more</p><ul><li>a</li></ul><ol><li>b</li></ol>";
    expect(sanitiseListingHtml(html)).toBe(html);
  });

  it("marks links as foreign and keeps web and mail addresses", () => {
    expect(sanitiseListingHtml('<a href="https://example.org/a?b=1&amp;c">x</a>')).toBe(
      '<a href="https://example.org/a?b=1&amp;c" rel="noopener noreferrer nofollow" target="_blank">x</a>',
    );
    expect(sanitiseListingHtml('<a href="mailto:a@example.org" target="_top" rel="opener">x</a>')).toContain(
      'href="mailto:a@example.org"',
    );
  });

  it.each([
    ["<script>alert(1)</script>", ""],
    ["<SCRIPT SRC=//evil.example/x.js></SCRIPT>a", "a"],
    ["<style>p{}</style><p style='x' class='y' onclick='z'>a</p>", "<p>a</p>"],
    ["<img src=x onerror=alert(1)>a", "a"],
    ["<svg><script>alert(1)</script><p>in</p></svg>a", "a"],
    ["<iframe src='https://evil.example'>fallback</iframe>a", "a"],
    ["<div>kept <span>text</span></div>", "kept text"],
    ["<!-- comment -->a<![CDATA[b]]>", "a"],
    ["a < b && c > d", "a &lt; b &amp;&amp; c &gt; d"],
    ["<p>unclosed <em>tags", "<p>unclosed <em>tags</em></p>"],
  ])("turns %s into %s", (html, safe) => {
    expect(sanitiseListingHtml(html)).toBe(safe);
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "&#106;avascript:alert(1)",
    " \u0001javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "//evil.example/x",
  ])("drops the address %j", (address) => {
    const safe = sanitiseListingHtml(`<a href="${address}">x</a>`);
    expect(safe).not.toContain("href");
    expect(safe).toMatch(/^<a rel=.*>x<\/a>$/);
  });

  it("comes to rest: what is clean stays as it is", () => {
    for (const html of [
      "<p>a<p>b",
      "<a href='https://e.org/?a&b'>x",
      "<<p>a</p>",
      "&lt;script&gt;alert(1)&lt;/script&gt;",
      "\"'&quot;",
    ]) {
      const once = sanitiseListingHtml(html);
      expect(sanitiseListingHtml(once)).toBe(once);
    }
  });

  it("takes deep and long input whole, in time that grows as its length does", () => {
    expect(sanitiseListingHtml("<ul><li>".repeat(50_000)).length).toBeLessThan(100_000);
    expect(sanitiseListingHtml("<".repeat(200_000))).toMatch(/^(&lt;)+$/);
    // Of the processor, so that a busy machine does not count; of five rounds, since it is counted in coarse steps.
    const timeFor = (count: number) => {
      const begin = process.threadCpuUsage();
      for (let round = 0; round < 5; round += 1) sanitiseListingHtml("<ul><li>".repeat(count));
      return process.threadCpuUsage(begin).user;
    };
    timeFor(2000);
    // Eight times the input: what is quadratic takes 64 times as long; a full cache costs some, too.
    expect(timeFor(16_000) / timeFor(2000)).toBeLessThan(45);
  });
});
