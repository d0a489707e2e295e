import type { Language } from "@slipway/contracts";

/** "12:03", in the reader's zone; with the day unless it is today. `at` is ISO 8601. */
export function formatClock(at: string, now: Date, language: Language): string {
  const moment = new Date(at);
  const time = moment.toLocaleTimeString(language, { hour: "numeric", minute: "2-digit" });
  if (moment.toDateString() === now.toDateString()) return time;
  return `${moment.toLocaleDateString(language, { dateStyle: "medium" })} ${time}`;
}
