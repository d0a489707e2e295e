import type { Path } from "./path.ts";

/** The path that a JSON pointer names; indexes stay texts, `valueAt` reads both. */
export function pathOf(pointer: string): Path {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}
