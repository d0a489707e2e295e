import { flatFigures, type FlatFigure } from "./figures.ts";
import type { LoadReport } from "./load.ts";
import type { Aged } from "./age-rows.ts";
import type { Sample } from "./sample.ts";
import { growingTables, mustStay } from "./tables.ts";
import { judgedOf, trendOf } from "./trend.ts";

/** A line of the verdict. */
export interface Judged {
  what: string;
  figure: string;
  target: string;
  isMet: boolean;
}

/** A table that grows on purpose. */
export interface Growth {
  table: string;
  /** Days after which its rows go; absent where they stay for ever. */
  days?: number;
  rows: number;
  bytes: number;
}

/** How much a table that stays may swell by versions of rows that are vacuumed later, in bytes. */
const swell = 1024 * 1024;

/** What must be flat, and what must not have happened. */
export function judgeSoak(samples: readonly Sample[], load: LoadReport, aged: readonly Aged[]): Judged[] {
  const judged = judgedOf(samples);
  return [
    ...flatFigures.map((figure) => judgeFigure(judged, figure)),
    judgeTables(judged),
    ...aged.map(({ table, before, after }) => ({
      what: `rows of \`${table}\` that are left once they are old`,
      figure: `${after} of ${before}`,
      target: "at most 200",
      isMet: after <= 200,
    })),
    atMostNone("acts that failed", load.failures.length),
    atMostNone("acts left out because too many were under way", load.left),
  ];
}

function judgeFigure(
  samples: readonly Sample[],
  { name, title, unit, digits, share, slack }: FlatFigure,
): Judged {
  const { from, to, perHour } = trendOf(samples, name);
  const hours = ((samples.at(-1)?.["seconds"] ?? 0) - (samples[0]?.["seconds"] ?? 0)) / 3600;
  const rise = perHour * hours;
  const allowed = Math.max(from * share, slack);
  const say = (value: number) => `${value.toFixed(digits)}${unit === "" ? "" : ` ${unit}`}`;
  const sign = rise < 0 ? "" : "+";
  return {
    what: title,
    figure: `${say(from)}, then ${say(to)}; trend ${sign}${say(rise)}`,
    target: `at most +${say(allowed)}`,
    isMet: rise <= allowed,
  };
}

/** Rows may not grow at all in the judged time; bytes only by versions that vacuum has yet to reuse. */
function judgeTables(samples: readonly Sample[]): Judged {
  const [first = {}, last = {}] = [samples[0], samples.at(-1)];
  const tables = Object.keys(last)
    .filter((name) => name.startsWith("rows "))
    .map((name) => name.slice("rows ".length))
    .filter(mustStay);
  const risen = (table: string, what: string) =>
    (last[`${what} ${table}`] ?? 0) - (first[`${what} ${table}`] ?? 0);
  const grown = tables.filter((table) => risen(table, "rows") > 0 || risen(table, "bytes") > swell);
  const told = grown.map(
    (table) => `${table} +${risen(table, "rows")} rows, +${risen(table, "bytes")} bytes`,
  );
  return {
    what: "tables that must stay as they are, and grew",
    figure: grown.length === 0 ? `none of ${tables.length}` : told.join("; "),
    target: "none",
    isMet: grown.length === 0,
  };
}

function atMostNone(what: string, count: number): Judged {
  return { what, figure: String(count), target: "none", isMet: count === 0 };
}

/** What the tables that grow on purpose came to, largest first. */
export function growthOf(samples: readonly Sample[]): Growth[] {
  const [first = {}, last = {}] = [samples[0], samples.at(-1)];
  return Object.entries(growingTables)
    .map(([table, growth]) => ({
      table,
      ...(growth.kind === "aging" ? { days: growth.days } : {}),
      rows: (last[`rows ${table}`] ?? 0) - (first[`rows ${table}`] ?? 0),
      bytes: (last[`bytes ${table}`] ?? 0) - (first[`bytes ${table}`] ?? 0),
    }))
    .toSorted((one, other) => other.bytes - one.bytes);
}
