/** A row as PostgreSQL writes it in JSON: times are texts there. */
export type Written<Row> = { [K in keyof Row]: WrittenValue<Row[K]> };
type WrittenValue<Value> = Value extends Date
  ? string
  : Value extends (infer Item)[]
    ? Written<Item>[]
    : Value;

/** Names of a row's columns that hold times. */
type TimeColumn<Row> = { [K in keyof Row]: Date extends Row[K] ? K : never }[keyof Row];

/** Makes times of the texts in these columns, which have to be all that hold times. */
export function readTimes<Row extends object>(
  written: Written<Row>,
  columns: readonly TimeColumn<Row>[],
): Row {
  const row = { ...written } as unknown as Row;
  for (const column of columns) {
    const text: unknown = row[column];
    if (typeof text === "string") row[column] = new Date(text) as Row[typeof column];
  }
  return row;
}
