import type pg from "pg";

export interface TableShape {
  name: string;
  /** Those that can be written: generated ones follow from the others. */
  columns: string[];
}

/** Every table of ours but the list of migrations, those that others refer to first. */
export async function listTables(client: pg.ClientBase): Promise<TableShape[]> {
  const { rows: shapes } = await client.query<TableShape>(`
    select table_name as name, array_agg(column_name::text order by ordinal_position) as columns
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE' and is_generated = 'NEVER'
      and table_name <> 'schema_migration'
    group by table_name order by table_name`);
  const { rows: references } = await client.query<{ from: string; to: string }>(`
    select distinct source.relname as "from", target.relname as "to" from pg_constraint
    join pg_class source on source.oid = conrelid join pg_class target on target.oid = confrelid
    where contype = 'f' and source.oid <> target.oid`);
  const ordered: TableShape[] = [];
  const left = new Map(shapes.map((shape) => [shape.name, shape]));
  while (left.size > 0) {
    const free = [...left.values()].filter(
      ({ name }) => !references.some(({ from, to }) => from === name && left.has(to)),
    );
    if (free.length === 0)
      throw new Error(`tables refer to each other in a circle: ${[...left.keys()].join(", ")}`);
    for (const shape of free) {
      ordered.push(shape);
      left.delete(shape.name);
    }
  }
  return ordered;
}

/** A name as SQL takes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
