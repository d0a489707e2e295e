/** A day as e-mails write it, the same in every language: 2026-02-28. */
export function formatDay(time: Date): string {
  return time.toISOString().slice(0, 10);
}
