/** What is wrong with a list of subscriptions; `line` counts from 1. */
export type AudienceFileProblem =
  | { kind: "header" }
  | { kind: "empty" }
  | { kind: "too-many"; count: number }
  | { kind: "line"; line: number; value: string };

const maxEntries = 20_000;
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const header = /^type,id,description$/i;

/** Checks a CSV of `Type,Id,Description` (cpp-portal section 14); undefined when it is as it should be. */
export function checkAudienceFile(text: string): AudienceFileProblem | undefined {
  const [first = "", ...lines] = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  if (!header.test(first.replaceAll(/["\s]/g, ""))) return { kind: "header" };
  const count = lines.filter((line) => line.trim() !== "").length;
  if (count === 0) return { kind: "empty" };
  if (count > maxEntries) return { kind: "too-many", count };
  const wrong = lines.findIndex((line) => line.trim() !== "" && !isEntry(line));
  return wrong < 0 ? undefined : { kind: "line", line: wrong + 2, value: (lines[wrong] ?? "").slice(0, 80) };
}

function isEntry(line: string): boolean {
  const [type = "", id = ""] = line.split(",").map((cell) => cell.replaceAll('"', "").trim());
  return /^subscriptionId$/i.test(type) && guid.test(id);
}
