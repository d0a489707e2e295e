import { fail } from "#expressions/evaluation-error.ts";
import { defineFunction, integer, optional, text } from "#expressions/function-entry.ts";
import { formatDateTime } from "./algorithms/date-format.ts";
import { parseDateTime } from "./algorithms/parse-date-time.ts";
import { parseDuration } from "./algorithms/parse-duration.ts";
import { defineTemplateFunction } from "./template-scope.ts";

/** Functions on dates and times, which are texts in the language. */
export const dateFunctions = [
  defineTemplateFunction({
    name: "utcNow",
    parameters: [optional(text("format"))],
    returns: "string",
    offline: "simulated",
    sites: ["parameter-default"],
    run: ([format = "yyyyMMddTHHmmssZ"], { scope }) => formatDateTime(scope.nowMs, format),
  }),
  defineFunction({
    name: "dateTimeAdd",
    parameters: [text("base"), text("duration"), optional(text("format"))],
    returns: "string",
    source: "tested",
    run: ([base, duration, format]) => addDuration(base, duration, format ?? "M/d/yyyy h:mm:ss tt"),
  }),
  defineFunction({
    name: "dateTimeFromEpoch",
    parameters: [integer("seconds")],
    returns: "string",
    run: ([seconds]) => formatDateTime(insideCalendar(Number(seconds) * 1000), "yyyy-MM-ddTHH:mm:ssZ"),
  }),
  defineFunction({
    name: "dateTimeToEpoch",
    parameters: [text("dateTime")],
    returns: "int",
    run: ([dateTime]) => Math.floor(readDateTime(dateTime) / 1000),
  }),
];

function addDuration(base: string, duration: string, format: string): string {
  const added = parseDuration(duration);
  if (added === undefined)
    return fail("argument-value", `"${duration.slice(0, 40)}" is no ISO 8601 duration.`);
  return formatDateTime(insideCalendar(readDateTime(base) + added), format);
}

function readDateTime(text: string): number {
  return parseDateTime(text) ?? fail("argument-value", `"${text.slice(0, 40)}" is no date and time.`);
}

// The years 1 to 9999.
const firstMoment = -62_135_596_800_000;
const lastMoment = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

function insideCalendar(timeMs: number): number {
  return timeMs >= firstMoment && timeMs <= lastMoment
    ? timeMs
    : fail("overflow", "The date lies outside the calendar.");
}
