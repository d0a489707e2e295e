import type { Token, Tokens } from "marked";

/** What a reader sees of some tokens, without marks; blocks, items and cells each begin a line. */
export function plainText(tokens: readonly Token[]): string {
  return tokens.map(textOf).join("").trim();
}

function textOf(token: Token): string {
  switch (token.type) {
    case "html":
      return "";
    case "space":
      return "\n";
    case "br":
      return " ";
    case "list":
      return (token as Tokens.List).items.map((item) => textOf(item)).join("");
    case "table": {
      const { header, rows } = token as Tokens.Table;
      return [header, ...rows]
        .flat()
        .map((cell) => `${inline(cell.tokens)}\n`)
        .join("");
    }
    case "heading":
    case "paragraph":
    case "code":
    case "blockquote":
    case "list_item":
      return `${inline(token)}\n`;
    default:
      return inline(token);
  }
}

/** Of a token without parts, its text is what is seen. */
function inline(token: Token | readonly Token[]): string {
  const parts = "type" in token ? (token as Tokens.Generic).tokens : token;
  if (parts !== undefined) return parts.map(textOf).join("");
  return (token as Tokens.Text).text;
}
