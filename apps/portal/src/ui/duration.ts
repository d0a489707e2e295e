import type { Language } from "@slipway/contracts";

function amount(value: number, unit: "second" | "minute" | "hour" | "day", language: Language): string {
  const maximumFractionDigits = unit === "second" && value < 10 ? 1 : 0;
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits,
  }).format(value);
}

/** A length of time in at most two units: "4.2 sec", "12 min", "3 hr 5 min", "2 days". Takes seconds. */
export function formatDuration(seconds: number, language: Language): string {
  if (seconds < 60) return amount(seconds, "second", language);
  if (seconds < 3600) return amount(Math.round(seconds / 60), "minute", language);
  if (seconds < 86_400) {
    const hours = Math.floor(seconds / 3600);
    const minutes = Math.round((seconds % 3600) / 60);
    return minutes === 0
      ? amount(hours, "hour", language)
      : `${amount(hours, "hour", language)} ${amount(minutes, "minute", language)}`;
  }
  return amount(Math.round(seconds / 86_400), "day", language);
}
