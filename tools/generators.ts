/** Every program that writes files of the repository; each takes `--check`, and then only says what is stale. */
export const generators: readonly string[] = [
  "tools/generate-api-versions.ts",
  "tools/generate-rules.ts",
  "tools/generate-contract-docs.ts",
];
