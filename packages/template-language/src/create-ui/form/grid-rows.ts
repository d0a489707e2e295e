import { isObject, type Value, type ValueObject } from "#expressions/value.ts";
import { setProperty } from "#json/to-value.ts";
import { checkInput } from "./check-input.ts";
import type { ElementReader } from "./element-reader.ts";
import type { FormError } from "./form-error.ts";
import { memberAt, textOrEmpty } from "./plain.ts";

const mostRows = 1000;

/** As many rows as are needed at least, each with what its cells propose. */
export function proposeRows(reader: ElementReader): Value {
  const written = textOrEmpty(memberAt(reader.read("constraints.rows"), "count", "min"));
  const least = Math.min(mostRows, Number(written) || 0);
  return Array.from({ length: least }, (_, index) => {
    const row: ValueObject = {};
    for (const column of reader.element.columns) {
      const cell = reader.cell(column, index + 1);
      setProperty(row, column.id, column.element.entry?.propose?.(cell) ?? null);
    }
    return row;
  });
}

/** The number of rows, and each cell by the rules of its element. */
export function checkRows(input: Value, reader: ElementReader): FormError[] {
  if (!Array.isArray(input)) return [{ code: "wrong-type", values: { type: "array" } }];
  const count = memberAt(reader.read("constraints.rows"), "count");
  const [least, most] = [memberAt(count, "min"), memberAt(count, "max")];
  if (typeof least === "number" && input.length < least) return [{ code: "too-few-rows", values: { least } }];
  if (typeof most === "number" && input.length > most) return [{ code: "too-many-rows", values: { most } }];
  return input.slice(0, mostRows).flatMap((row, index) => checkRow(row, index + 1, reader));
}

function checkRow(row: Value, number: number, reader: ElementReader): FormError[] {
  return reader.element.columns.flatMap((column) => {
    const value = isObject(row) ? (row[column.id] ?? null) : null;
    const cell = reader.cell(column, number);
    const [first] = checkInput(value, cell);
    if (first === undefined) return [];
    const name = column.header?.kind === "string" ? column.header.value : textOrEmpty(column.id);
    return [{ code: "cell-invalid" as const, values: { row: number, column: name }, cause: first }];
  });
}
