const isoForm =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;
const compactForm = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})()(Z)?$/i;
const americanForm = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?\s*(AM|PM)?)?$/i;

/** Milliseconds since 1970 of a date and time as templates write them; without a zone it is UTC. Undefined when it is none. */
export function parseDateTime(text: string): number | undefined {
  const trimmed = text.trim();
  const american = americanForm.exec(trimmed);
  if (american !== null) return fromAmerican(american);
  const match = isoForm.exec(trimmed) ?? compactForm.exec(trimmed);
  if (match === null) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0));
  const fraction = Number(`0.${match[7] || "0"}`) * 1000;
  const time = toMilliseconds(year!, month!, day!, hour!, minute!, second!);
  return time === undefined ? undefined : time + Math.trunc(fraction) - offsetOf(match[8]);
}

function fromAmerican([, month, day, year, hour = "0", minute = "0", second = "0", half]: RegExpExecArray) {
  const isAfternoon = half?.toUpperCase() === "PM";
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (isAfternoon ? 12 : 0);
  return toMilliseconds(Number(year), Number(month), Number(day), hours, Number(minute), Number(second));
}

function toMilliseconds(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
) {
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  const isReal =
    month >= 1 &&
    month <= 12 &&
    new Date(time).getUTCDate() === day &&
    minute < 60 &&
    second < 60 &&
    hour < 24;
  return isReal ? time : undefined;
}

function offsetOf(zone: string | undefined): number {
  if (zone === undefined || zone.toUpperCase() === "Z") return 0;
  const digits = zone.replace(":", "");
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3));
  return minutes * 60_000 * (digits.startsWith("-") ? -1 : 1);
}
