import { globSync } from "node:fs";
import { repository, runNode } from "../run-program.ts";

/** Test files that no project of vitest.config.ts has would never run, and nobody would notice. */
export async function checkProjects(): Promise<string[]> {
  const { stdout, output } = await runNode("node_modules/vitest/vitest.mjs", [
    "list",
    "--filesOnly",
    "--json",
  ]);
  let listed: { file: string }[];
  try {
    listed = JSON.parse(stdout) as { file: string }[];
  } catch {
    return [`vitest could not list its test files:\n${output.slice(0, 2000)}`];
  }
  const files = new Set(listed.map(({ file }) => file.replaceAll("\\", "/")));
  const patterns = ["{apps,packages}/*/src/**/*.test.{ts,tsx}", "{tools,tests}/**/*.test.{ts,tsx}"];
  return globSync(patterns, { cwd: repository })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => ![...files].some((file) => file.endsWith(`/${path}`)))
    .map((path) => `${path} belongs to no project of vitest.config.ts`);
}
