import { join } from "node:path";
import { certify, type PackageEntry, type PackageInput } from "@slipway/certification";
import { readFolder } from "@slipway/package-reader";
import fc from "fast-check";
import { describe, expect } from "vitest";
import { forms } from "./forms.ts";
import { fuzz, within } from "./seeds.ts";
import { templates } from "./templates.ts";

const demos = join(import.meta.dirname, "../../apps/service/src/demo/packages");
const names = ["tidewater-cluster", "quayside-telemetry", "ballast-import"] as const;
const entriesOf = new Map(names.map((name) => [name, readFolder(join(demos, name), name).entries]));

const odd = fc.constantFrom<unknown>(
  null,
  true,
  -1,
  1e300,
  "",
  " ",
  "[",
  "[]",
  "[concat(",
  "[parameters('__proto__')]",
  "[if(true(), variables('x'), 1)]",
  "__proto__",
  "a/b/c",
  [],
  [[null]],
  {},
  { toString: 1, valueOf: 2, constructor: [] },
  { copy: { name: 1, count: "x" } },
  [{ name: {}, type: [], value: "[null()]" }],
);

interface Change {
  at: number;
  value: unknown;
  how: "replace" | "remove" | "rename" | "splice";
}

const changes = fc.array(
  fc.record<Change>({
    at: fc.nat(),
    value: odd,
    how: fc.constantFrom("replace", "replace", "remove", "rename", "splice"),
  }),
  { minLength: 1, maxLength: 5 },
);

describe("the rules", () => {
  fuzz(
    "judge a good package in which anything was changed without failing themselves",
    40,
    fc.property(fc.constantFrom(...names), fc.nat(), changes, (name, which, wanted) => {
      const entries = entriesOf.get(name)!;
      const json = entries.filter(({ path }) => path.endsWith(".json"));
      const chosen = json[which % json.length]!;
      const bytes = changeBytes(chosen.bytes, wanted);
      expectJudged(entries.map((entry) => (entry === chosen ? { ...entry, bytes } : entry)));
    }),
  );

  fuzz(
    "judge packages made up without failing themselves",
    40,
    fc.property(templates, forms, templates, (main, form, nested) => {
      const parts = { "mainTemplate.json": main, "createUiDefinition.json": form, "nested/a.json": nested };
      expectJudged(
        Object.entries(parts).map(([path, part]) => ({ path, bytes: Buffer.from(JSON.stringify(part)) })),
      );
    }),
  );
});

function expectJudged(entries: readonly PackageEntry[]): void {
  const input: PackageInput = { path: "p", kind: "folder", entries, problems: [] };
  for (const profile of ["marketplace", "arm-ttk"] as const) {
    const { packages: reports } = within(() =>
      certify({ packages: [input], options: { profile, today: "2026-02-13" } }),
    );
    const failures = reports[0]!.findings.filter(({ rule }) => rule === "internal-error");
    expect(failures.map(({ message }) => message)).toEqual([]);
  }
}

/** Changes values anywhere in a JSON text; the last kind of change cuts the text itself. */
function changeBytes(bytes: Uint8Array, wanted: readonly Change[]): Uint8Array {
  const document: unknown = JSON.parse(Buffer.from(bytes).toString());
  for (const change of wanted) if (change.how !== "splice") changeValue(document, change);
  let text = JSON.stringify(document, undefined, 2);
  for (const { at, value, how } of wanted) {
    const place = at % (text.length + 1);
    if (how === "splice") text = text.slice(0, place) + JSON.stringify(value) + text.slice(place + 1);
  }
  return Buffer.from(text);
}

function changeValue(document: unknown, { at, value, how }: Change): void {
  const places = membersOf(document);
  const place = places[at % places.length];
  if (place === undefined) return;
  const { container, key } = place;
  const old = container[key];
  if (how === "rename")
    Object.defineProperty(container, "__proto__", {
      value: old,
      enumerable: true,
      writable: true,
      configurable: true,
    });
  if (how === "replace") container[key] = structuredClone(value);
  else delete container[key];
}

type Container = Record<string, unknown>;

/** Every place in which a value stands, at any depth. */
function membersOf(value: unknown): { container: Container; key: string }[] {
  if (typeof value !== "object" || value === null) return [];
  const container = value as Container;
  return Object.keys(container).flatMap((key) => [{ container, key }, ...membersOf(container[key])]);
}
