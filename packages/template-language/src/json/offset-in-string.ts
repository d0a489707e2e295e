import type { StringNode } from "./node.ts";

/**
 * Where in the file the character at `index` of the decoded value stands: escapes are longer in the file than in the value.
 * `text` is the document's text; an index beyond the end gives the closing quote.
 */
export function offsetInString(text: string, node: StringNode, index: number): number {
  const hasQuotes = isQuote(text.charCodeAt(node.start));
  const first = node.start + (hasQuotes ? 1 : 0);
  const last = Math.max(first, node.end - (hasQuotes && isQuote(text.charCodeAt(node.end - 1)) ? 1 : 0));
  if (last - first === node.value.length) return first + Math.max(0, Math.min(index, node.value.length));
  let at = first;
  for (let passed = 0; passed < index && at < last; passed += 1) {
    if (text.charCodeAt(at) !== 0x5c) at += 1;
    else at += text.charAt(at + 1) === "u" && /^[0-9a-fA-F]{4}$/.test(text.slice(at + 2, at + 6)) ? 6 : 2;
  }
  return Math.min(at, last);
}

function isQuote(code: number): boolean {
  return code === 0x22 || code === 0x27;
}
