import type { ProblemList } from "./problem-list.ts";

const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** The name with `/` between folders and without `./`; undefined when nobody should open it. Notes what is wrong with it. */
export function checkPath(name: string, list: ProblemList): string | undefined {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(name)) {
    // oxlint-disable-next-line no-control-regex -- shown, but made harmless
    list.note("control-character-in-name", name.replaceAll(/[\u0000-\u001f\u007f]/g, "\ufffd"));
    return undefined;
  }
  if (name.includes("\\")) list.note("backslash-in-name", name);
  const path = name.replaceAll("\\", "/");
  const segments = path.split("/");
  if (path.startsWith("/") || /^[A-Za-z]:/.test(path)) {
    list.note("absolute-path", name);
    return undefined;
  }
  if (segments.includes("..")) {
    list.note("path-traversal", name);
    return undefined;
  }
  const kept = segments.filter(
    (segment, index) => segment !== "." && (segment !== "" || index === segments.length - 1),
  );
  if (kept.some((segment) => reserved.test(segment) || /[. ]$/.test(segment)))
    list.note("reserved-name", name);
  return kept.join("/");
}
