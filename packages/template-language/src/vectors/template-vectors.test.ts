import { describe, expect, it } from "vitest";
import { expandTemplate } from "#expansion/expand-template.ts";
import type { ExpandedResource } from "#expansion/expansion.ts";
import { isUnknown, type Value } from "#expressions/value.ts";
import { readJson } from "#json/read-json.ts";
import { copyVectors } from "./copies.ts";
import { nestedVectors } from "./nested-deployments.ts";
import { withoutMarks } from "./plain.ts";
import { scopeVectors } from "./scopes.ts";
import { linkedTemplate, type TemplateVector } from "./template-vector.ts";

const linked = readJson(JSON.stringify(linkedTemplate));
const bySection = Map.groupBy([...copyVectors, ...scopeVectors, ...nestedVectors], ({ section }) => section);

describe.each([...bySection])("section %s of arm-expressions.md", (_section, rows) => {
  it.each(rows.map((row) => [row.title, row] as const))("%s", (_title, row) => check(row));
});

function check({ template, resources, problems, outputs }: TemplateVector): void {
  const expansion = expandTemplate({
    template: readJson(JSON.stringify(template)),
    findFile: (path) => (path === "nested/linked.json" ? linked : undefined),
  });
  expect(expansion.diagnostics.map(({ code }) => code)).toEqual(problems);
  const lines = expansion.resources.map(describeResource);
  if (typeof resources === "number") expect(lines).toHaveLength(resources);
  else expect(lines).toEqual(resources);
  if (outputs === undefined) return;
  const values = expansion.outputs.map(({ name, value }) => [name, withoutMarks(value)] as const);
  expect(Object.fromEntries(values)).toEqual(outputs);
}

function describeResource({ type, name, deployed, isExisting, dependencies }: ExpandedResource): string {
  const state = isExisting ? " (existing)" : deployed === "yes" ? "" : ` (${deployed})`;
  const targets = dependencies.map(({ resource }) => textOf(resource.name)).join(", ");
  return `${textOf(type)} ${textOf(name)}${state}${targets === "" ? "" : ` <- ${targets}`}`;
}

function textOf(value: Value): string {
  if (!isUnknown(value)) return String(value);
  return (value.pattern ?? [undefined]).map((piece) => piece ?? "{?}").join("");
}
