/** Midnight UTC after a time: rules with dates compare days, so a verdict may change then and not before. */
export function endOfDay(time: Date): Date {
  return new Date(Date.UTC(time.getUTCFullYear(), time.getUTCMonth(), time.getUTCDate() + 1));
}
