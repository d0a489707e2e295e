import { readdirSync } from "node:fs";
import { join } from "node:path";
import { repository, runNode } from "../run-program.ts";

const tsc = "node_modules/typescript-native/bin/tsc";

/** TypeScript over every workspace with its own settings, and over tools, tests and benches with the root's. */
export async function checkTypes(): Promise<string[]> {
  const projects = ["packages", "apps"].flatMap((folder) =>
    readdirSync(join(repository, folder)).map((name) => `${folder}/${name}`),
  );
  const problems: string[] = [];
  // The compiler uses every core by itself: one project after the other is as fast, and reads in order.
  for (const project of [...projects, "."]) {
    const { exitCode, output } = await runNode(tsc, ["-p", project, "--pretty", "false"]);
    const lines = output.split("\n").filter((line) => line.trim() !== "");
    problems.push(
      ...(lines.length === 0 && exitCode !== 0 ? [`${project}: tsc ended with ${exitCode}`] : lines),
    );
  }
  return problems;
}
