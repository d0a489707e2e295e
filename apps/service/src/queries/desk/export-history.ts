import type { HistoryEntry } from "@slipway/contracts";
import type { Context } from "#context.ts";
import { listHistory, type ListHistoryInput } from "./list-history.ts";

const pageSize = 500;
const longestExport = 20_000;
const columns = ["id", "at", "event", "actor", "publisherId", "offerId", "details"] as const;

/** The same entries as `listHistory` as a CSV file (RFC 4180), at most 20,000 of them; UTF-8 with a mark, for spreadsheets. */
export async function exportHistory(context: Context, input: ListHistoryInput): Promise<string> {
  const lines: string[] = [columns.join(",")];
  let cursor = input.cursor;
  do {
    const page = await listHistory(context, { ...input, cursor, limit: pageSize });
    lines.push(...page.items.map(makeLine));
    cursor = page.next;
  } while (cursor !== undefined && lines.length <= longestExport);
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

function makeLine(entry: HistoryEntry): string {
  return columns.map((column) => makeCell(entry[column])).join(",");
}

/** A cell that begins like a formula gets an apostrophe: names are chosen by strangers, and spreadsheets compute. */
function makeCell(value: unknown): string {
  const text = typeof value === "object" ? JSON.stringify(value) : String(value ?? "");
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
