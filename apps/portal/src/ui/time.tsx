import { useSyncExternalStore } from "react";
import type { Language } from "@slipway/contracts";
import { usePreferences } from "#app/preferences.tsx";

const units: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

/** "3 minutes ago" for the last week, the day before. Times are ISO 8601. */
export function relativeTime(at: string, now: number, language: Language): string {
  const seconds = (Date.parse(at) - now) / 1000;
  if (Math.abs(seconds) >= 7 * 86_400)
    return new Date(at).toLocaleDateString(language, { dateStyle: "medium" });
  const format = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  for (const [unit, length] of units) {
    if (Math.abs(seconds) >= length) return format.format(Math.trunc(seconds / length), unit);
  }
  return format.format(0, "second");
}

/** Day and time to the second, in the reader's zone. */
export function fullTime(at: string, language: Language): string {
  return new Date(at).toLocaleString(language, { dateStyle: "medium", timeStyle: "medium" });
}

const tick = { now: Date.now(), listeners: new Set<() => void>(), timer: undefined as number | undefined };

function subscribe(listener: () => void): () => void {
  tick.now = Date.now();
  tick.listeners.add(listener);
  tick.timer ??= window.setInterval(() => {
    tick.now = Date.now();
    for (const each of tick.listeners) each();
  }, 15_000);
  return () => tick.listeners.delete(listener);
}

/** The time now, at most 15 seconds old; one clock for the whole page. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => tick.now);
}

interface TimeProps {
  at: string;
  /** `full`: day and time. `relative` (usual): how long ago, with the full time as its tooltip. */
  as?: "relative" | "full";
}

/** A moment, in the reader's language and zone. */
export function Time({ at, as = "relative" }: TimeProps) {
  const { language } = usePreferences();
  const now = useNow();
  const full = fullTime(at, language);
  return (
    <time dateTime={at} title={full}>
      {as === "full" ? full : relativeTime(at, now, language)}
    </time>
  );
}
