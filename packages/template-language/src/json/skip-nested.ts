import type { ReaderState } from "./reader-state.ts";

/** Moves behind the bracket that closes the one at the current place, without building anything and without recursion. */
export function skipNested(state: ReaderState): void {
  const { text, length } = state;
  let open = 0;
  let at = state.at;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code === 0x22) at = endOfString(text, at);
    else if (code === 0x7b || code === 0x5b) open += 1;
    else if (code === 0x7d || code === 0x5d) open -= 1;
    at += 1;
    if (open === 0) break;
  }
  state.at = Math.min(at, length);
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== 0x22) at += text.charCodeAt(at) === 0x5c ? 2 : 1;
  return at;
}
