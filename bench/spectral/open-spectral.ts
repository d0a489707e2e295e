import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { EquivalentRule } from "./equivalent-rules.ts";

const folder = import.meta.dirname;

/** Ids of the rules that find something in a JSON text. */
export type RunSpectral = (text: string) => Promise<ReadonlySet<string>>;

/** Makes Spectral ready for some rules. */
export type StartSpectral = (rules: readonly EquivalentRule[]) => RunSpectral;

/** What of Spectral is used here; it is no dependency of the project, so its own types are not there. */
interface Core {
  Spectral: new () => {
    setRuleset(ruleset: object): void;
    run(document: object): Promise<readonly { code: string | number }[]>;
  };
  Document: new (text: string, parser: unknown) => object;
}

/** Spectral, installed beside this file when it is absent; a sentence where that cannot be done. */
export function openSpectral(): { start: StartSpectral } | { reason: string } {
  const reason = existsSync(join(folder, "node_modules/@stoplight/spectral-core")) ? undefined : install();
  if (reason !== undefined) return { reason };
  const load = createRequire(join(folder, "package.json"));
  const { Spectral, Document } = load("@stoplight/spectral-core") as Core;
  const { Json } = load("@stoplight/spectral-parsers") as { Json: unknown };
  const functions = load("@stoplight/spectral-functions") as Record<EquivalentRule["check"], unknown>;
  const start: StartSpectral = (rules) => {
    const spectral = new Spectral();
    const described = rules.map(({ id, given, field, check, options }) => {
      const action = {
        function: functions[check],
        ...(field && { field }),
        ...(options && { functionOptions: options }),
      };
      // oxlint-disable-next-line unicorn/no-thenable -- Spectral calls it so.
      return [id, { given, then: action, resolved: false, severity: "error" }];
    });
    spectral.setRuleset({ rules: Object.fromEntries(described) });
    return async (text) =>
      new Set((await spectral.run(new Document(text, Json))).map(({ code }) => String(code)));
  };
  return { start };
}

/** Undefined when it worked. */
function install(): string | undefined {
  const { status, error, stderr } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: folder,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status === 0) return undefined;
  const cause = error?.message ?? stderr.trim().split("\n").at(-1) ?? "";
  return `Spectral is not there, and npm ci in bench/spectral did not install it: ${cause}`;
}
