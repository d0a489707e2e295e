/** One file of a package, with its path relative to the package's root, `/` between folders, case kept. */
export interface PackageEntry {
  path: string;
  /** Bytes as stored; certification decodes them itself so that bad UTF-8 becomes a finding. */
  bytes: Uint8Array;
}

/** What reading the container (zip or folder) noticed: traversal, links, bombs, duplicate names, CRC, limits. */
export interface ContainerProblem {
  code: string;
  path: string | null;
  values: Record<string, string | number>;
}

/** The input of one certification: entries read by `package-reader`, or by a browser. */
export interface PackageInput {
  /** As the caller named it; echoed in the report. */
  path: string;
  kind: "zip" | "folder" | "file";
  entries: readonly PackageEntry[];
  problems: readonly ContainerProblem[];
  /** What the package is for, where the caller knows; rules that depend on it otherwise judge by the content. */
  planType?: "solution-template" | "managed-application";
}
