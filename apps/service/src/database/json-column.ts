import type { ColumnType } from "kysely";

/** A jsonb column: read as the value, written as JSON text (an array would reach `pg` as a PostgreSQL array). */
export type Json<T> = ColumnType<T, string, string>;
