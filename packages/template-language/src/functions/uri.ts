import { fail } from "#expressions/evaluation-error.ts";
import { defineFunction, object, text } from "#expressions/function-entry.ts";
import { readProperty } from "#expressions/value-object.ts";
import type { Value, ValueObject } from "#expressions/value.ts";
import { joinUri, resolveUri, splitUri } from "./algorithms/split-uri.ts";
import { textOf } from "./algorithms/text-of.ts";

/** Functions that put URIs together and take them apart. */
export const uriFunctions = [
  defineFunction({
    name: "uri",
    parameters: [text("baseUri"), text("relativeUri")],
    returns: "string",
    source: "tested",
    run: ([base, relative]) =>
      resolveUri(base, relative) ?? fail("argument-value", `"${base.slice(0, 80)}" is no absolute URI.`),
  }),
  defineFunction({
    name: "buildUri",
    parameters: [object("parts")],
    returns: "string",
    source: "assumed",
    run: ([parts]) => buildUri(parts),
  }),
  defineFunction({
    name: "parseUri",
    parameters: [text("uri")],
    returns: "object",
    source: "assumed",
    run: ([uri]) => parseUri(uri),
  }),
];

function buildUri(parts: ValueObject): string {
  const read = (name: string) => textOf(readProperty(parts, name) ?? "");
  const port = read("port");
  const path = read("path");
  const query = read("query");
  return joinUri({
    scheme: read("scheme") || "https",
    authority: read("host") + (port === "" ? "" : `:${port}`),
    path: path === "" || path.startsWith("/") ? path : `/${path}`,
    query: query === "" ? undefined : query.replace(/^\?/, ""),
    fragment: undefined,
  });
}

const usualPorts = new Map([
  ["https", 443],
  ["http", 80],
]);

function parseUri(uri: string): Value {
  const { scheme, authority, path, query } = splitUri(uri);
  if (scheme === undefined || authority === undefined)
    return fail("argument-value", "The text is no absolute URI.");
  const [, host = "", port] = /^(?:[^@]*@)?(.*?)(?::(\d+))?$/.exec(authority) ?? [];
  return {
    scheme,
    host,
    port: port === undefined ? (usualPorts.get(scheme.toLowerCase()) ?? -1) : Number(port),
    path: path === "" ? "/" : path,
    query: query === undefined ? "" : `?${query}`,
  };
}
