import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { indexOfRules, type FoundRule } from "./rules/index-of-rules.ts";
import { listOfRules } from "./rules/list-of-rules.ts";
import { chinesePageOfRule, pageOfRule } from "./rules/page-of-rule.ts";
import type { Rule } from "../packages/certification/src/model/rule.ts";

/**
 * Finds every rule below packages/certification/src/rules/<section>/ and writes the list that the engine imports
 * and a page for each rule in docs/rules/. With `--check` it only says what is stale, and fails.
 */
const root = join(import.meta.dirname, "..");
const source = join(root, "packages/certification/src");
const pages = join(root, "docs/rules");

function findRules(): FoundRule[] {
  const sections = readdirSync(join(source, "rules"), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return sections
    .flatMap(({ name: section }) =>
      readdirSync(join(source, "rules", section))
        .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
        .map((file) => ({ section, id: file.slice(0, -3) })),
    )
    .sort((left, right) => (`${left.section}/${left.id}` < `${right.section}/${right.id}` ? -1 : 1));
}

async function load(path: string, name: string): Promise<Rule> {
  const module = (await import(pathToFileURL(path).href)) as Record<string, Rule | undefined>;
  const rule = module[name];
  if (rule === undefined) throw new Error(`${path} does not export "${name}".`);
  return rule;
}

async function generate(): Promise<Map<string, string>> {
  const found = findRules();
  const files = new Map([[join(source, "rules/index.ts"), indexOfRules(found)]]);
  const loaded: { rule: Rule; section: string }[] = [];
  for (const { section, id, name } of found.map((each) => ({ ...each, name: camelCase(each.id) }))) {
    const folder = join(source, "rules", section);
    const rule = await load(join(folder, `${id}.ts`), name);
    if (rule.id !== id) throw new Error(`rules/${section}/${id}.ts holds the rule "${rule.id}".`);
    loaded.push({ rule, section });
    addPages(files, { rule, section }, join(folder, `${id}.md`));
  }
  const engine = await load(join(source, "engine/internal-error.ts"), "internalError");
  loaded.push({ rule: engine, section: "engine" });
  addPages(files, { rule: engine, section: "engine" }, join(source, "engine/internal-error.md"));
  files.set(join(pages, "README.md"), listOfRules(loaded, "en"));
  files.set(join(pages, "README.zh-CN.md"), listOfRules(loaded, "zh-CN"));
  return files;
}

/** The rule's page in both languages; `path` is the prose beside the rule. */
function addPages(
  files: Map<string, string>,
  { rule, section }: { rule: Rule; section: string },
  path: string,
): void {
  const prose = readFileSync(path, "utf8");
  files.set(join(pages, `${rule.id}.md`), pageOfRule(rule, section, prose));
  files.set(join(pages, `${rule.id}.zh-CN.md`), chinesePageOfRule(rule, section, prose));
}

function camelCase(id: string): string {
  return id.replaceAll(/-(\w)/g, (_all, letter: string) => letter.toUpperCase());
}

function writeAll(files: Map<string, string>): void {
  mkdirSync(pages, { recursive: true });
  for (const name of readdirSync(pages)) if (!files.has(join(pages, name))) rmSync(join(pages, name));
  for (const [path, text] of files) {
    if (!existsSync(path) || readFileSync(path, "utf8") !== text) writeFileSync(path, text);
  }
}

function staleFiles(files: Map<string, string>): string[] {
  const stale = [...files]
    .filter(([path, text]) => !existsSync(path) || readFileSync(path, "utf8") !== text)
    .map(([path]) => path);
  const surplus = existsSync(pages)
    ? readdirSync(pages)
        .map((name) => join(pages, name))
        .filter((path) => !files.has(path))
    : [];
  return [...stale, ...surplus];
}

const files = await generate();
if (!process.argv.includes("--check")) writeAll(files);
else {
  const stale = staleFiles(files);
  for (const path of stale)
    console.error(`${path.slice(root.length + 1)} is stale: run node tools/generate-rules.ts`);
  if (stale.length > 0) process.exitCode = 1;
}
