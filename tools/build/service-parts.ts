/** Programs of the service, below apps/service/src: what `slipway start|api|worker|verify…` spawn, and worker threads. */
export const serviceEntries: readonly string[] = [
  "main-start.ts",
  "main-api.ts",
  "main-worker.ts",
  "main-tool.ts",
  "certification/certification-thread.ts",
];

/** Folders of data that the service reads beside its own file; in the bundle that is the bundle's folder. */
export const serviceFolders: readonly { from: string; to: string }[] = [
  { from: "database/migrations", to: "migrations" },
  { from: "demo/packages", to: "packages" },
  { from: "http/docs/site", to: "docs-site" },
  { from: "../../../docs", to: "docs" },
];
