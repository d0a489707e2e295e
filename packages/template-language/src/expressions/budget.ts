import { fail } from "./evaluation-error.ts";

/** What one expansion may use up; shared by everything that is evaluated for it. */
export interface Budget {
  /** Steps still allowed: about one for each value, call and 64 characters. */
  stepsLeft: number;
  /** How many evaluations are under way inside each other. */
  depth: number;
  readonly maxDepth: number;
}

/** Longest text that an expression may make, in UTF-16 units. */
export const maxTextLength = 4 * 1024 * 1024;

/** Most parts that one value may have, at all depths together, and the deepest nesting. */
export const maxValueCount = 200_000;
export const maxValueDepth = 600;

export function createBudget(limits: { maxSteps?: number; maxDepth?: number } = {}): Budget {
  return { stepsLeft: limits.maxSteps ?? 2_000_000, depth: 0, maxDepth: limits.maxDepth ?? 300 };
}

/** Uses up steps; fails with `budget-exhausted` when there are none left. */
export function spend(budget: Budget, steps: number): void {
  budget.stepsLeft -= steps;
  if (budget.stepsLeft < 0)
    fail("budget-exhausted", "Evaluation was stopped: the template asks for too much work.");
}
