import { medianOf } from "./statistics.ts";

/** What some measurements of two things, taken in turn, came to. */
export interface PairedFigures {
  /** Median of subject / floor, pair by pair. */
  ratio: number;
  subject: number;
  floor: number;
}

/**
 * Measures a subject and its floor in turn, five times each, so that whatever else the machine does meets both; the order
 * within a pair changes. One pass before that warms both up, or as many as are asked for.
 */
export async function measurePairs(
  sides: { subject: () => Promise<number>; floor: () => Promise<number> },
  { pairs = 5, warmUps = 1 }: { pairs?: number; warmUps?: number } = {},
): Promise<PairedFigures> {
  for (let pass = 0; pass < warmUps; pass++) {
    await sides.floor();
    await sides.subject();
  }
  const found: { subject: number; floor: number }[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const isFloorFirst = pair % 2 === 0;
    const early = isFloorFirst ? await sides.floor() : await sides.subject();
    const late = isFloorFirst ? await sides.subject() : await sides.floor();
    found.push(isFloorFirst ? { floor: early, subject: late } : { subject: early, floor: late });
  }
  return {
    ratio: medianOf(found.map(({ subject, floor }) => subject / floor)),
    subject: medianOf(found.map(({ subject }) => subject)),
    floor: medianOf(found.map(({ floor }) => floor)),
  };
}
