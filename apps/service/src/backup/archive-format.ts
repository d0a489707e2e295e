/** Of the layout below; a program reads what it knows. */
export const archiveFormat = 1;

/**
 * Names in the archive, in this order: the head, the installation's keys, each table as lines of JSON in an order that
 * foreign keys allow, each file under its SHA-256, the closing list. An archive without its closing list is cut off.
 */
export const archiveNames = {
  head: "slipway-backup.json",
  keys: "keys/secret.key",
  tables: "tables/",
  files: "files/",
  list: "contents.json",
} as const;

export interface ArchiveHead {
  format: number;
  /** ISO 8601: the moment whose state the archive holds. */
  madeAt: string;
  slipwayVersion: string;
  /** Of the server that it was made from; any other may take it. */
  postgresVersion: string;
  /** Changes of the schema that the tables have. */
  migrations: string[];
}

export interface ArchiveList {
  tables: Record<string, { rows: number; sha256: string }>;
  files: number;
  fileBytes: number;
  /** Hashes of files that the store did not have, or not with this content. */
  missingFiles: string[];
}
