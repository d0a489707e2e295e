const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** .NET's standard date and time formats, invariant culture, as custom formats. */
const standardFormats: Readonly<Record<string, string>> = {
  d: "MM/dd/yyyy",
  D: "dddd, dd MMMM yyyy",
  f: "dddd, dd MMMM yyyy HH:mm",
  F: "dddd, dd MMMM yyyy HH:mm:ss",
  g: "MM/dd/yyyy HH:mm",
  G: "MM/dd/yyyy HH:mm:ss",
  m: "MMMM dd",
  M: "MMMM dd",
  o: "yyyy-MM-ddTHH:mm:ss.fffffffZ",
  O: "yyyy-MM-ddTHH:mm:ss.fffffffZ",
  r: "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
  R: "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
  s: "yyyy-MM-ddTHH:mm:ss",
  t: "HH:mm",
  T: "HH:mm:ss",
  u: "yyyy-MM-dd HH:mm:ss'Z'",
  U: "dddd, dd MMMM yyyy HH:mm:ss",
  y: "yyyy MMMM",
  Y: "yyyy MMMM",
};

const part =
  /'[^']*'|"[^"]*"|\\.|yyyyy?|yyy|yy?|MMMM?|MM?|dddd?|dd?|HH?|hh?|mm?|ss?|f{1,7}|F{1,7}|tt?|zzz?|z|K|%|[\s\S]/g;

/** A moment (milliseconds since 1970) in UTC in one of .NET's standard or custom formats, invariant culture. */
export function formatDateTime(timeMs: number, format: string): string {
  const custom = format.length === 1 ? (standardFormats[format] ?? format) : format;
  const date = new Date(timeMs);
  return custom.replace(part, (token) => formatPart(date, token));
}

function formatPart(date: Date, token: string): string {
  const first = token.charAt(0);
  if (first === "'" || first === '"') return token.length > 1 ? token.slice(1, -1) : token;
  if (first === "\\") return token.slice(1);
  if (first === "%") return "";
  if (first === "f" || first === "F") return formatFraction(date, token);
  if (first === "y") return formatYear(date, token.length);
  if (first === "M") return named(months, date.getUTCMonth(), date.getUTCMonth() + 1, token.length);
  if (first === "d") return named(days, date.getUTCDay(), date.getUTCDate(), token.length);
  return formatTimePart(date, token, first);
}

function formatTimePart(date: Date, token: string, first: string): string {
  const hours = date.getUTCHours();
  const pad = (value: number) => String(value).padStart(token.length, "0");
  switch (first) {
    case "H":
      return pad(hours);
    case "h":
      return pad(hours % 12 || 12);
    case "m":
      return pad(date.getUTCMinutes());
    case "s":
      return pad(date.getUTCSeconds());
    case "t":
      return (hours < 12 ? "AM" : "PM").slice(0, token.length);
    case "z":
      return ["+0", "+00", "+00:00"][token.length - 1]!;
    case "K":
      return "Z";
    default:
      return token;
  }
}

function formatYear(date: Date, length: number): string {
  const year = date.getUTCFullYear();
  return length <= 2 ? String(year % 100).padStart(length, "0") : String(year).padStart(length, "0");
}

function named(names: readonly string[], index: number, number: number, length: number): string {
  if (length <= 2) return String(number).padStart(length, "0");
  return length === 3 ? names[index]!.slice(0, 3) : names[index]!;
}

function formatFraction(date: Date, token: string): string {
  const digits = String(date.getUTCMilliseconds()).padStart(3, "0").padEnd(7, "0").slice(0, token.length);
  return token.startsWith("F") ? digits.replace(/0+$/, "") : digits;
}
