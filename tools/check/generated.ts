import { generators } from "../generators.ts";
import { runNode } from "../run-program.ts";

/** Every generator, asked to compare only: what it would write must be what is there. */
export async function checkGenerated(): Promise<string[]> {
  const problems: string[] = [];
  for (const generator of generators) {
    const { exitCode, output } = await runNode(generator, ["--check"]);
    if (exitCode !== 0) problems.push(...output.split("\n").filter((line) => line.trim() !== ""));
  }
  return problems;
}
