/** One figure beside what is asked of it. */
export interface Measurement {
  what: string;
  /** With its unit, as people read it. */
  figure: string;
  target: string;
  isMet: boolean;
}

/** One question about speed or memory; each file of `cases/` exports one. */
export interface BenchCase {
  /** What `--only` takes: the file's name. */
  name: string;
  title: string;
  /** A sentence or two on what is measured and against what. */
  how: string;
  /** Measures; what it starts, it stops. */
  run(): Promise<Measurement[]>;
}

/** A ratio to a floor that was measured in the same run, where more is better. */
export function atLeast(what: string, ratio: number, wanted: number, details = ""): Measurement {
  const figure = `${ratio.toFixed(2)} of the floor${details === "" ? "" : ` (${details})`}`;
  return { what, figure, target: `at least ${wanted}`, isMet: ratio >= wanted };
}

/** A quantity where less is better. */
export function atMost(
  what: string,
  quantity: number,
  wanted: number,
  { unit, digits = 0, details = "" }: { unit: string; digits?: number; details?: string },
): Measurement {
  const figure = `${quantity.toFixed(digits)} ${unit}${details === "" ? "" : ` (${details})`}`;
  return { what, figure, target: `at most ${wanted} ${unit}`, isMet: quantity <= wanted };
}
