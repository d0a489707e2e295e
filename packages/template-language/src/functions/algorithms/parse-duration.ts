const form =
  /^(-)?P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

const dayMs = 86_400_000;

/**
 * Milliseconds of an ISO 8601 duration; undefined when it is none. A year counts 365 days and a month 30, as .NET's conversion
 * to a time span does (assumed to be what Azure Resource Manager uses).
 */
export function parseDuration(text: string): number | undefined {
  const match = form.exec(text.trim());
  if (match === null || /[PT]$/.test(text.trim())) return undefined;
  const [years, months, weeks, days, hours, minutes, seconds] = match
    .slice(2)
    .map((part) => Number(part ?? 0));
  const wholeDays = years! * 365 + months! * 30 + weeks! * 7 + days!;
  const total = wholeDays * dayMs + hours! * 3_600_000 + minutes! * 60_000 + seconds! * 1000;
  return match[1] === "-" ? -total : total;
}
