import { parseDateTime } from "#functions/algorithms/parse-date-time.ts";
import { fail } from "#expressions/evaluation-error.ts";
import { count, text } from "#expressions/function-entry.ts";
import { defineFormFunction, orNull } from "./form-scope.ts";

/** Dates are texts: ISO 8601 in UTC with milliseconds. */
export const dateFunctions = [
  defineFormFunction({
    name: "utcNow",
    parameters: [],
    returns: "string",
    offline: "simulated",
    run: (_none, { scope }) => format(parse(scope.now)),
  }),
  adding("addHours", 3_600_000),
  adding("addMinutes", 60_000),
  adding("addSeconds", 1000),
];

function adding(name: string, unitMs: number) {
  return defineFormFunction({
    name,
    parameters: [orNull(text("date")), count("number")],
    returns: "string",
    run: ([date, number]) => (date === null ? null : format(parse(date) + number * unitMs)),
  });
}

function parse(date: string): number {
  return parseDateTime(date) ?? fail("argument-value", `"${date.slice(0, 40)}" is no date.`);
}

function format(time: number): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime())
    ? fail("argument-value", "The date is out of range.")
    : date.toISOString();
}
