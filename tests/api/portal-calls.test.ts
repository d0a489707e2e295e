import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { routes } from "@slipway/contracts/routes";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSlipway, type Slipway } from "../support/slipway.ts";

const portal = join(import.meta.dirname, "../../apps/portal/src");
let slipway: Slipway;

beforeAll(async () => {
  slipway = await startSlipway();
});
afterAll(() => slipway.stop());

function readPortal(): { path: string; text: string }[] {
  const paths = globSync("**/*.{ts,tsx}", { cwd: portal }).filter((path) => !path.includes(".test."));
  if (paths.length < 100) throw new Error(`only ${paths.length} files were found in ${portal}`);
  return paths.map((path) => ({ path, text: readFileSync(join(portal, path), "utf8") }));
}

/** Names of routes that the portal calls through its typed client. */
function readCalls(): string[] {
  const call = /\b(?:useAnswer|useCommand|usePages|call|routeUrl)(?:<[^>]*>)?\(\s*"(\w+)"/g;
  return [
    ...new Set(readPortal().flatMap(({ text }) => [...text.matchAll(call)].map(([, name = ""]) => name))),
  ];
}

interface OpenApi {
  paths: Record<string, Record<string, unknown>>;
}

describe("everything that the portal does is a documented call", () => {
  it("finds each of its calls in the OpenAPI document", async () => {
    const calls = readCalls();
    expect(calls.length).toBeGreaterThan(50);
    const document = (await (await fetch(`${slipway.url}/v1/openapi.json`)).json()) as OpenApi;
    const missing = calls.filter((name) => {
      const route = routes[name as keyof typeof routes];
      if (route === undefined) return true;
      const path = route.path.replace(/:(\w+)/g, "{$1}");
      return document.paths[path]?.[route.method.toLowerCase()] === undefined;
    });
    expect(missing).toEqual([]);
  });

  it("reaches the server by no other address of the API", () => {
    const others = readPortal().filter(({ text }) => /["'`]\/(?:v1|api)\//.test(text));
    expect(others.map(({ path }) => path)).toEqual([]);
  });
});
