import { anything, count, oneOf, rest, text } from "#expressions/function-entry.ts";
import type { Value } from "#expressions/value.ts";
import { writeValue } from "./write-value.ts";
import { defineFormFunction, orNull } from "./form-scope.ts";

/** Functions on texts; all of them mind letter case, as JavaScript does. A missing text counts as "". */
export const textFunctions = [
  defineFormFunction({
    name: "concat",
    parameters: [rest(anything("values"))],
    returns: "string",
    run: (values) =>
      values.length > 0 && values.every(Array.isArray)
        ? (values as Value[][]).flat()
        : values.map((value) => (value === null ? "" : writeValue(value))).join(""),
  }),
  defineFormFunction({
    name: "substring",
    parameters: [orNull(text("text")), count("start"), count("length")],
    returns: "string",
    run: ([value, start, length]) =>
      (value ?? "").slice(Math.max(0, start), Math.max(0, start) + Math.max(0, length)),
  }),
  defineFormFunction({
    name: "replace",
    parameters: [orNull(text("text")), orNull(text("old")), orNull(text("new"))],
    returns: "string",
    run: ([value, old, replacement]) => (value ?? "").replaceAll(old ?? "", () => replacement ?? ""),
  }),
  defineFormFunction({
    name: "guid",
    parameters: [],
    returns: "string",
    offline: "simulated",
    run: (_none, { scope }) => makeGuid(() => scope.random()),
  }),
  changing("toLower", (value) => value.toLowerCase()),
  changing("toUpper", (value) => value.toUpperCase()),
  testing("startsWith", (value, part) => value.startsWith(part)),
  testing("endsWith", (value, part) => value.endsWith(part)),
  finding("indexOf", (value, part) => value.indexOf(part)),
  finding("lastIndexOf", (value, part) => value.lastIndexOf(part)),
  defineFormFunction({
    name: "split",
    parameters: [orNull(text("text")), oneOf<string>("delimiter", "string")],
    returns: "array",
    run: ([value, delimiter]) => (value ?? "").split(delimiter),
  }),
];

function changing(name: string, change: (value: string) => string) {
  return defineFormFunction({
    name,
    parameters: [orNull(text("text"))],
    returns: "string",
    run: ([value]) => change(value ?? ""),
  });
}

function testing(name: string, holds: (value: string, part: string) => boolean) {
  return defineFormFunction({
    name,
    parameters: [orNull(text("text")), orNull(text("part"))],
    returns: "bool",
    dropsSecret: true,
    run: ([value, part]) => holds(value ?? "", part ?? ""),
  });
}

function finding(name: string, find: (value: string, part: string) => number) {
  return defineFormFunction({
    name,
    parameters: [orNull(text("text")), orNull(text("part"))],
    returns: "int",
    dropsSecret: true,
    run: ([value, part]) => find(value ?? "", part ?? ""),
  });
}

/** A version 4 GUID out of numbers from 0 to below 1. */
function makeGuid(random: () => number): string {
  return "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx".replace(/[xy]/g, (place) => {
    const digit = Math.floor(random() * 16);
    return (place === "x" ? digit : (digit & 3) | 8).toString(16);
  });
}
