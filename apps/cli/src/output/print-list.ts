import type { Text } from "@slipway/contracts";
import type { Call } from "#command.ts";
import { printJson } from "#output/print-json.ts";
import { formatTable } from "#output/table.ts";

/** A column: its heading, and what it shows of an item. */
export type Column<T> = readonly [Text, (item: T) => string];

/** A list as a table for people, or as one JSON array. */
export function printList<T>(
  { options, terminal }: Call,
  items: readonly T[],
  columns: readonly Column<T>[],
): void {
  if (options.json) return printJson(terminal, items);
  if (items.length === 0) return terminal.say({ en: "There is nothing.", "zh-CN": "没有内容。" });
  terminal.print(
    formatTable(
      columns.map(([heading]) => heading[terminal.language]),
      items.map((item) => columns.map(([, show]) => show(item))),
    ),
  );
}
