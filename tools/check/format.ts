import { runNode } from "../run-program.ts";

/** prettier by .prettierrc.json; `npm run format` mends what it names. */
export async function checkFormat(): Promise<string[]> {
  const { exitCode, output } = await runNode("node_modules/prettier/bin/prettier.cjs", [
    "--list-different",
    ".",
  ]);
  if (exitCode === 0) return [];
  const files = output.split("\n").filter((line) => line !== "");
  return files.map((line) => (line.includes(" ") ? line : `${line} is not formatted (npm run format)`));
}
