/** What a string in a template is: an expression, text with an escaped bracket, or plain text. */
export type TextClass = "expression" | "escaped" | "plain";

/** An expression has `[` first, no second `[`, and `]` last; `[[…]` is text that loses one bracket. */
export function classifyText(text: string): TextClass {
  if (text.charCodeAt(0) !== 0x5b || text.length < 2 || text.charCodeAt(text.length - 1) !== 0x5d)
    return "plain";
  return text.charCodeAt(1) === 0x5b ? "escaped" : "expression";
}

export function isExpression(text: string): boolean {
  return classifyText(text) === "expression";
}

/** What a string means that is no expression. */
export function literalText(text: string): string {
  return classifyText(text) === "escaped" ? text.slice(1) : text;
}
