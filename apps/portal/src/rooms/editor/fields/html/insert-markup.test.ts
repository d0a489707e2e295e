import { describe, expect, it } from "vitest";
import { insertMarkup } from "./insert-markup.ts";

describe("insertMarkup", () => {
  it("puts tags around the chosen words and keeps them chosen", () => {
    const marked = insertMarkup("A fast relay", 2, 6, "bold");
    expect(marked.text).toBe("A <strong>fast</strong> relay");
    expect(marked.text.slice(marked.start, marked.end)).toBe("fast");
  });

  it("makes an item of each chosen line", () => {
    expect(insertMarkup("one\n two\n", 0, 9, "numberedList").text).toBe(
      "<ol>\n<li>one</li>\n<li>two</li>\n</ol>",
    );
  });

  it("puts the cursor into an empty item", () => {
    const marked = insertMarkup("", 0, 0, "bulletList");
    expect(marked.text.slice(0, marked.start)).toBe("<ul>\n<li>");
  });
});
