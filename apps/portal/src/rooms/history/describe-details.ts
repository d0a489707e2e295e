/** An entry's details in one line: "runNumber: 3, step: certification"; lists and objects as JSON. */
export function describeDetails(details: Readonly<Record<string, unknown>>): string {
  return Object.entries(details)
    .filter(([, value]) => value !== null && value !== undefined && value !== "")
    .map(([key, value]) => `${key}: ${typeof value === "object" ? JSON.stringify(value) : String(value)}`)
    .join(", ");
}

/** Start of a day in the reader's zone as the API wants it; the end is the next day's start. */
export function dayToTime(day: string | undefined, isEnd: boolean): string | undefined {
  if (day === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const time = new Date(`${day}T00:00:00`);
  if (isEnd) time.setDate(time.getDate() + 1);
  return time.toISOString();
}
