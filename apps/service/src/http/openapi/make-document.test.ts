import { routes } from "@slipway/contracts/routes";
import { describe, expect, it } from "vitest";
import { dialectRoutes } from "../api-dialect/register-api.ts";
import { makeDocument } from "./make-document.ts";
import { addOperations } from "./render-operations.ts";

const document = makeDocument("http://localhost:8480");
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.values(methods).map((operation) => ({ path, operation })),
);

function findRefs(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === "$ref" ? [String(member)] : findRefs(member),
  );
}

describe("makeDocument", () => {
  it("has every route of both dialects, each under a name of its own", () => {
    expect(operations).toHaveLength(Object.keys(routes).length + dialectRoutes.length);
    expect(new Set(operations.map(({ operation }) => operation["operationId"])).size).toBe(operations.length);
  });

  it("declares every parameter of a path", () => {
    const undeclared = operations.flatMap(({ path, operation }) => {
      const declared = (operation["parameters"] ?? []) as { name?: string; in?: string }[];
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      return names
        .filter((name) => !declared.some((each) => each.name === name && each.in === "path"))
        .map((name) => `${path} ${name}`);
    });
    expect(undeclared).toEqual([]);
  });

  it("refers to nothing that is not there", () => {
    const lost = findRefs(document).filter((ref) => {
      const parts = ref.replace(/^#\//, "").split("/");
      return (
        parts.reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], document) ===
        undefined
      );
    });
    expect(lost).toEqual([]);
  });

  it("tells what a client may be refused with", () => {
    const save = document.paths["/v1/publishers/{publisherId}/offers/{offerId}/draft"]?.["put"] as {
      responses: Record<string, { description: string }>;
    };
    expect(Object.keys(save.responses).sort()).toEqual([
      "200",
      "400",
      "401",
      "403",
      "404",
      "412",
      "413",
      "422",
      "428",
      "429",
    ]);
    expect(save.responses["412"]?.description).toContain("`etag-stale`");
  });
});

describe("addOperations", () => {
  it("shows every operation without a script", () => {
    const { html } = addOperations({ path: "api", title: "API", html: "" }, document);
    for (const { operation } of operations)
      expect(html).toContain(`id="${String(operation["operationId"])}"`);
    expect(html).not.toContain("<script");
  });
});
