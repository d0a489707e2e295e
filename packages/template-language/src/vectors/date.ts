import { failure, vectors } from "./vector.ts";

const base = "'2020-04-07 14:53:14Z'";
const inDefault = { site: "parameter-default" } as const;

/** .NET's standard and custom formats of one moment, invariant culture. */
const formats = [
  ["d", "04/07/2020"],
  ["D", "Tuesday, 07 April 2020"],
  ["t", "14:53"],
  ["T", "14:53:14"],
  ["G", "04/07/2020 14:53:14"],
  ["u", "2020-04-07 14:53:14Z"],
  ["s", "2020-04-07T14:53:14"],
  ["o", "2020-04-07T14:53:14.0000000Z"],
  ["R", "Tue, 07 Apr 2020 14:53:14 GMT"],
  ["yyyy/MM/dd HH:mm:ss.fff", "2020/04/07 14:53:14.000"],
  ["hh:mm tt", "02:53 PM"],
  ["MMM d, yy", "Apr 7, 20"],
  ["dddd MMMM", "Tuesday April"],
  ["zzz", "+00:00"],
] as const;

/** Dates and times; the clock stands at the beginning of 2026. */
export const dateVectors = vectors("5.5", [
  [`dateTimeAdd(${base}, 'P3Y')`, "4/7/2023 2:53:14 PM"],
  [`dateTimeAdd(${base}, '-P9D')`, "3/29/2020 2:53:14 PM"],
  [`dateTimeAdd(${base}, 'PT1H')`, "4/7/2020 3:53:14 PM"],
  [`dateTimeAdd(${base}, 'PT1H', 'yyyy-MM-ddTHH:mm:ssZ')`, "2020-04-07T15:53:14Z"],
  [`dateTimeAdd(${base}, 'P1W', 'yyyy-MM-dd')`, "2020-04-14"],
  [`dateTimeAdd(${base}, 'P1DT2H3M4S', 'u')`, "2020-04-08 16:56:18Z"],
  ["dateTimeAdd('20200407T145314Z', 'PT0S', 's')", "2020-04-07T14:53:14"],
  ["dateTimeAdd('4/7/2020 2:53:14 PM', 'PT0S', 'HH:mm')", "14:53"],
  ["dateTimeAdd('2020-04-07T14:53:14+02:00', 'PT0S', 'HH:mm')", "12:53"],
  [`dateTimeAdd(${base}, 'soon')`, failure("argument-value")],
  ["dateTimeAdd('2020-02-30', 'P1D')", failure("argument-value")],
  [`dateTimeAdd(${base}, 'P9000Y')`, failure("overflow")],
  ...formats.map(([format, expected]) => [`dateTimeAdd(${base}, 'PT0S', '${format}')`, expected] as const),
  ["dateTimeFromEpoch(1683040573)", "2023-05-02T15:16:13Z"],
  ["dateTimeFromEpoch(0)", "1970-01-01T00:00:00Z"],
  ["dateTimeFromEpoch(999999999999)", failure("overflow")],
  ["dateTimeToEpoch('2023-05-02T15:16:13Z')", 1_683_040_573],
  ["dateTimeToEpoch('2023-05-02T15:16:13')", 1_683_040_573],
  ["dateTimeToEpoch(dateTimeFromEpoch(1683040573))", 1_683_040_573],
  ["utcNow()", "20260101T000000Z", inDefault],
  ["utcNow('d')", "01/01/2026", inDefault],
  ["utcNow('M d')", "1 1", inDefault],
  ["utcNow('u')", "2026-01-01 00:00:00Z", inDefault],
  ["utcNow()", failure("function-not-allowed-here")],
]);
