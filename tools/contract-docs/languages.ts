import type { Text } from "../../packages/contracts/src/schemas/basics.ts";

export type Language = keyof Text;
export const languages: readonly Language[] = ["en", "zh-CN"];

/** The file of a page in a language: `docs/glossary.md`, `docs/glossary.zh-CN.md`. */
export function fileOf(page: string, language: Language): string {
  return language === "en" ? `${page}.md` : `${page}.${language}.md`;
}

/** A Markdown table; bars within cells are escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  const first = head.every((text) => text === "") ? `|${" |".repeat(head.length)}` : line(head);
  return [first, `|${"---|".repeat(head.length)}`, ...rows.map(line)];
}
