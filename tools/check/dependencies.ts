import { globSync } from "node:fs";
import { repository, runNode } from "../run-program.ts";

interface CruiseResult {
  modules: { source: string }[];
  summary: {
    violations: {
      from: string;
      to: string;
      rule: { name: string; severity: string };
      cycle?: { name: string }[];
    }[];
  };
}

const folders = ["apps", "packages", "tools", "tests"];
const comments = new Map<string, string>();

/** dependency-cruiser by .dependency-cruiser.cjs. With a compiler that it does not know it reads nothing and is content, hence the count. */
export async function checkDependencies(): Promise<string[]> {
  const { stdout, output } = await runNode("node_modules/dependency-cruiser/bin/dependency-cruiser.mjs", [
    "--config",
    ".dependency-cruiser.cjs",
    "--output-type",
    "json",
    ...folders,
  ]);
  const result = parseResult(stdout);
  if (result === undefined) return [`dependency-cruiser gave no report:\n${output.slice(0, 2000)}`];
  return [...findUnread(result), ...(await describeViolations(result))];
}

function parseResult(text: string): CruiseResult | undefined {
  try {
    return JSON.parse(text) as CruiseResult;
  } catch {
    return undefined;
  }
}

function findUnread({ modules }: CruiseResult): string[] {
  const read = new Set(modules.map(({ source }) => source));
  const present = globSync(["{apps,packages}/*/src/**/*.{ts,tsx}", "{tools,tests}/**/*.ts"], {
    cwd: repository,
  });
  const unread = present.filter((path) => !path.endsWith(".d.ts") && !read.has(path.replaceAll("\\", "/")));
  return unread.map((path) => `${path} was not read by dependency-cruiser`);
}

async function describeViolations({ summary }: CruiseResult): Promise<string[]> {
  await readComments();
  return summary.violations.map(({ from, to, rule, cycle }) => {
    const way = cycle === undefined ? to : cycle.map(({ name }) => name).join(" → ");
    return `${from} → ${way} [${rule.name}] ${comments.get(rule.name) ?? ""}`;
  });
}

async function readComments(): Promise<void> {
  const { default: config } = (await import("../../.dependency-cruiser.cjs" as string)) as {
    default: { forbidden: { name: string; comment: string }[] };
  };
  for (const { name, comment } of config.forbidden) comments.set(name, comment);
}
