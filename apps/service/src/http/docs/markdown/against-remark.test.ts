import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import * as prettierMarkdown from "prettier/plugins/markdown";
import { describe, expect, it } from "vitest";
import type { Block } from "./block.ts";
import { readPage } from "./read-page.ts";
import { renderInline } from "./render-inline.ts";

/** A node of the tree that remark makes; prettier brings it along. */
interface Node {
  type: string;
  value?: string;
  depth?: number;
  ordered?: boolean;
  children?: Node[];
}

const docs = join(import.meta.dirname, "../../../../../../docs");
const pages = readdirSync(docs, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md"));
const parser = prettierMarkdown.parsers.markdown as unknown as { parse(text: string, options: object): Node };

/** Remark's blocks as ours: kind, and the text that a reader sees. */
function outlineOfTree(nodes: readonly Node[]): unknown[] {
  return nodes.flatMap((node): unknown[] => {
    const { type, children = [] } = node;
    if (type === "html" || type === "sentence") return [];
    if (type === "heading") return [["heading", node.depth, letters(textOf(node))]];
    if (type === "paragraph") return [["paragraph", letters(textOf(node))]];
    if (type === "code") return [["code", letters(node.value ?? "")]];
    if (type === "blockquote") return [["quote", ...outlineOfTree(children)]];
    if (type === "list")
      return [["list", node.ordered, ...children.map(({ children: inner = [] }) => outlineOfTree(inner))]];
    if (type === "table")
      return [["table", ...children.map((row) => row.children!.map((c) => letters(textOf(c))))]];
    throw new Error(`our pages have no ${type} so far: teach read-blocks.ts`);
  });
}

function textOf({ value, children }: Node): string {
  return value ?? (children ?? []).map(textOf).join(" ");
}

function outline(blocks: readonly Block[]): unknown[] {
  return blocks.map((block) => {
    switch (block.kind) {
      case "heading":
        return ["heading", block.level, seen(block.text)];
      case "paragraph":
        return ["paragraph", seen(block.text)];
      case "code":
        return ["code", letters(block.text)];
      case "quote":
        return ["quote", ...outline(block.blocks)];
      case "list":
        return ["list", block.isOrdered, ...block.items.map(outline)];
      case "table":
        return ["table", ...[block.head, ...block.rows].map((cells) => cells.map(seen))];
    }
  });
}

/** What is left when the tags of the rendered text are taken away. */
function seen(text: string): string {
  const shown = renderInline(text, (href) => href).replace(/<[^>]*>/g, " ");
  return letters(shown.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))));
}

/** Spaces differ where words are counted, and mean nothing. */
function letters(text: string): string {
  return text.replace(/\s+/g, "");
}

describe("our reading of Markdown", () => {
  it("has pages to read", () => {
    expect(pages.length).toBeGreaterThan(100);
  });

  it.each(pages)("is remark's for %s", (path) => {
    const text = readFileSync(join(docs, path), "utf8");
    const { title, blocks } = readPage(text);
    const [first, ...expected] = outlineOfTree(parser.parse(text, {}).children ?? []) as [
      string,
      number,
      string,
    ][];
    expect(["heading", 1, letters(title)]).toEqual([first![0], first![1], first![2].replace(/[`*]/g, "")]);
    expect(outline(blocks)).toEqual(expected);
  });
});
