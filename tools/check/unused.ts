import { runNode } from "../run-program.ts";

/** knip by knip.json: files, exports and dependencies that nothing uses, and imports that no package.json declares. */
export async function checkUnused(): Promise<string[]> {
  const { exitCode, stdout, output } = await runNode("node_modules/knip/bin/knip.js", [
    "--reporter",
    "compact",
    "--no-progress",
  ]);
  if (exitCode === 0) return [];
  const lines = stdout.split("\n").filter((line) => line.trim() !== "");
  return lines.length === 0 ? [`knip ended with ${exitCode}:\n${output.slice(0, 2000)}`] : lines;
}
