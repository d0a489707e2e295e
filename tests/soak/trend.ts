import { medianOf } from "../../bench/harness/statistics.ts";
import type { Sample } from "./sample.ts";

/** How a figure went after the service was warm. */
export interface Trend {
  /** Medians of the first and the last fifth of the time that is judged. */
  from: number;
  to: number;
  /** By the straight line nearest to all samples (least squares). */
  perHour: number;
}

/** The samples that count: those of the first quarter, while caches fill and code is compiled, do not. */
export function judgedOf(samples: readonly Sample[]): Sample[] {
  const end = samples.at(-1)?.["seconds"] ?? 0;
  return samples.filter((sample) => (sample["seconds"] ?? 0) >= end / 4);
}

/** @param samples - with `seconds` since the begin, at least two */
export function trendOf(samples: readonly Sample[], name: string): Trend {
  const values = samples.map((sample) => sample[name] ?? 0);
  const hours = samples.map((sample) => (sample["seconds"] ?? 0) / 3600);
  const [meanHour, meanValue] = [meanOf(hours), meanOf(values)];
  const products = hours.map((hour, index) => (hour - meanHour) * ((values[index] ?? 0) - meanValue));
  const squares = hours.map((hour) => (hour - meanHour) ** 2);
  const fifth = Math.max(1, Math.floor(values.length / 5));
  return {
    from: medianOf(values.slice(0, fifth)),
    to: medianOf(values.slice(-fifth)),
    perHour: meanOf(products) / meanOf(squares),
  };
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0) / numbers.length;
}
