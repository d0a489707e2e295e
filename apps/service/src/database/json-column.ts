import type { ColumnType } from "kysely";

/** A jsonb column: read as the value, written as JSON text (an array would reach `pg` as a PostgreSQL array). */
export type Json<T> = ColumnType<T, string, string>;

/** As `Json`, where the database fills in a value when none is given. */
export type JsonWithDefault<T> = ColumnType<T, string | undefined, string>;
