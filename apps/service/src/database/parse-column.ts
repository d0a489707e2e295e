import pg from "pg";

const int8 = pg.types.builtins.INT8;
const numeric = pg.types.builtins.NUMERIC;
const date = pg.types.builtins.DATE;
const int8Array = 1016;

/** @throws RangeError for a count or size that a JavaScript number cannot hold exactly. */
function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} does not fit a number`);
  return value;
}

const parsers: Record<number, (text: string) => unknown> = {
  [int8]: parseInt8,
  [numeric]: Number,
  [date]: (text) => text,
  [int8Array]: (text) => (text === "{}" ? [] : text.slice(1, -1).split(",").map(parseInt8)),
};

/** How texts from PostgreSQL become values: bigint and numeric are numbers, a date stays YYYY-MM-DD. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    parsers[oid] ?? pg.types.getTypeParser(oid, format as "text")) as pg.CustomTypesConfig["getTypeParser"],
};
