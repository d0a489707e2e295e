import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Writes the two files of a new certification rule: `npm run new:rule -- <section>/<rule-id>`. */
const rules = join(import.meta.dirname, "../../packages/certification/src/rules");
const wrongUse = 2;

function main(argument: string | undefined): number {
  const [, section, id] = /^([a-z][a-z-]*)\/([a-z][a-z-]*)$/.exec(argument ?? "") ?? [];
  if (section === undefined || id === undefined) {
    process.stderr.write(
      "Say which rule: npm run new:rule -- <section>/<rule-id>, for example template/outputs-are-few\n",
    );
    return wrongUse;
  }
  const path = join(rules, section, id);
  if (existsSync(`${path}.ts`)) {
    process.stderr.write(`There is a rule ${section}/${id} already.\n`);
    return wrongUse;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.ts`, source(id));
  writeFileSync(`${path}.md`, page);
  process.stdout.write(`Wrote ${section}/${id}.ts and .md. Fill them in, then: npm run generate\n`);
  return 0;
}

function source(id: string): string {
  const name = id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return `import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const ${name} = defineRule({
  id: "${id}",
  title: { en: "…", "zh-CN": "…" },
  severity: "warning",
  appliesTo: "template",
  messages: {
    found: { en: message\`…\`, "zh-CN": message\`…\` },
  },
  fix: { en: "…", "zh-CN": "…" },
  check({ template: { root }, report }) {
    report({ message: "found", at: root });
  },
});
`;
}

const page = `## Why

…

## How to fix

…

\`\`\`json fails
{ "resources": [] }
\`\`\`

\`\`\`json passes
{ "resources": [] }
\`\`\`
`;

process.exitCode = main(process.argv[2]);
