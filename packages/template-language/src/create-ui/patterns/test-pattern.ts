import { compilePattern, type Program } from "./compile-pattern.ts";
import { parsePattern } from "./parse-pattern.ts";
import type { PatternProblem } from "./pattern.ts";
import { runProgram } from "./run-program.ts";

/** Whether a text has a match somewhere, as JavaScript's `test` would say; `not-evaluated` when that cannot be known in bounded time. */
export type PatternResult =
  | { readonly outcome: "match" | "no-match" }
  | {
      readonly outcome: "not-evaluated";
      readonly because: PatternProblem["code"] | "too-much-work";
      readonly message: string;
    };

const maxSteps = 300_000;
const longestText = 100_000;
const keptPrograms = 500;
const programs = new Map<string, Program | PatternProblem>();
/** Answers by pattern and text: a form is read many times over with the same texts in it. */
const answers = new Map<string, PatternResult>();
const keptAnswers = 2000;
const longestKept = 1000;

/**
 * Tests a text against a regular expression that a stranger wrote. Patterns without back-references take time in proportion
 * to pattern times text; all others end after a fixed number of steps.
 */
export function testPattern(source: string, text: string): PatternResult {
  if (source.length + text.length > longestKept) return evaluatePattern(source, text);
  const key = `${source.length}:${source}${text}`;
  let answer = answers.get(key);
  if (answer === undefined) {
    answer = evaluatePattern(source, text);
    if (answers.size >= keptAnswers) answers.clear();
    answers.set(key, answer);
  }
  return answer;
}

function evaluatePattern(source: string, text: string): PatternResult {
  const program = programFor(source);
  if ("message" in program)
    return { outcome: "not-evaluated", because: program.code, message: program.message };
  const found = text.length > longestText ? undefined : runProgram(program, text, { maxSteps });
  if (found === undefined) {
    return {
      outcome: "not-evaluated",
      because: "too-much-work",
      message: "Testing this text takes too much work.",
    };
  }
  return { outcome: found ? "match" : "no-match" };
}

function programFor(source: string): Program | PatternProblem {
  const known = programs.get(source);
  if (known !== undefined) return known;
  const parsed = parsePattern(source);
  const program = "root" in parsed ? compilePattern(parsed) : parsed;
  if (programs.size >= keptPrograms) programs.clear();
  programs.set(source, program);
  return program;
}
