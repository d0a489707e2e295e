import { sql, type Database } from "./database.ts";

/** The database was changed by a newer program in a way that this one cannot work with. */
export class NewerSchemaError extends Error {
  constructor(needed: string) {
    super(
      `the database belongs to a newer Slipway: whoever uses it has to know ${needed}, which this version does not. ` +
        "Start the newer version, or restore a backup made before the upgrade.",
    );
    this.name = "NewerSchemaError";
  }
}

/** The first change that a program has to know and that is not among those it knows. */
export function findUnknown(needs: readonly string[], known: readonly string[]): string | undefined {
  return needs.find((name) => !known.includes(name));
}

/** Looks at the schema from time to time, since a newer program may change it while this one runs. */
export interface SchemaWatch {
  /** What is wrong; undefined as long as nothing is, and for good once something was. */
  found(): NewerSchemaError | undefined;
  /** Resolves when something was found. */
  whenFound: Promise<NewerSchemaError>;
  stop(): void;
}

const everyMs = 5000;

/** @param known - names of the changes that this program knows */
export function watchSchema(db: Database, known: readonly string[]): SchemaWatch {
  let found: NewerSchemaError | undefined;
  let tell = (_error: NewerSchemaError) => {};
  const whenFound = new Promise<NewerSchemaError>((resolve) => (tell = resolve));
  const look = async () => {
    const unknown = findUnknown(await readNeeds(db), known);
    if (unknown === undefined) return;
    clearInterval(timer);
    found = new NewerSchemaError(unknown);
    tell(found);
  };
  // A database that does not answer is others' to tell.
  const timer = setInterval(() => void look().catch(() => {}), everyMs).unref();
  return { found: () => found, whenFound, stop: () => clearInterval(timer) };
}

async function readNeeds(db: Database): Promise<string[]> {
  const { rows } = await sql<{ needs: string }>`
    select distinct needs from schema_migration where needs is not null order by 1`.execute(db);
  return rows.map(({ needs }) => needs);
}
