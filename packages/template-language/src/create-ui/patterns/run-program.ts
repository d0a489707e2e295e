import type { Instruction, Program } from "./compile-pattern.ts";
import { isInRanges, wordUnits } from "./ranges.ts";

/** What one match may use up. */
export interface MatchLimits {
  readonly maxSteps: number;
}

interface Run {
  readonly program: Program;
  readonly text: string;
  stepsLeft: number;
}

/** A place that is still to be tried. */
interface Trial {
  readonly at: number;
  readonly position: number;
  readonly slots: readonly number[];
}

class OutOfSteps extends Error {}

/** True or false when the program was run to its end; undefined when that would take more steps than allowed. */
export function runProgram(program: Program, text: string, limits: MatchLimits): boolean | undefined {
  const run: Run = { program, text, stepsLeft: limits.maxSteps };
  const slots = program.hasReferences ? Array.from({ length: program.slots }, () => -1) : [];
  const visited = new Set<number>();
  try {
    for (let position = 0; position <= text.length; position += 1) {
      if (search(run, { at: 0, position, slots }, undefined, visited)) return true;
    }
    return false;
  } catch (error) {
    if (error instanceof OutOfSteps) return undefined;
    throw error;
  }
}

/**
 * Tries all ways from a place to a `match`, best first. Without references, whether a place leads to a match does not depend on
 * the way to it: a place that was tried is in `visited` and not tried again, which makes the work linear in places.
 */
function search(run: Run, start: Trial, end: number | undefined, visited: Set<number>): boolean {
  const { program, text } = run;
  const trials: Trial[] = [start];
  for (let trial = trials.pop(); trial !== undefined; trial = trials.pop()) {
    run.stepsLeft -= 1;
    if (run.stepsLeft < 0) throw new OutOfSteps();
    const { at, position, slots } = trial;
    if (!program.hasReferences) {
      const place = at * (text.length + 1) + position;
      if (visited.has(place)) continue;
      visited.add(place);
    }
    const instruction = program.code[at]!;
    if (instruction.op === "match") {
      if (end === undefined || position === end) return true;
      continue;
    }
    if (instruction.op === "split") {
      trials.push({ at: instruction.second, position, slots }, { at: instruction.first, position, slots });
      continue;
    }
    const next = step(run, instruction, trial);
    if (next !== undefined) trials.push(next);
  }
  return false;
}

/** Where an instruction leads that has one way out; undefined when it fails. */
function step(run: Run, instruction: Instruction, { at, position, slots }: Trial): Trial | undefined {
  const { text } = run;
  switch (instruction.op) {
    case "set": {
      const fits = position < text.length && isInRanges(instruction.ranges, text.charCodeAt(position));
      return fits ? { at: at + 1, position: position + 1, slots } : undefined;
    }
    case "jump":
      return { at: instruction.to, position, slots };
    case "assert":
      return holds(instruction.what, text, position) ? { at: at + 1, position, slots } : undefined;
    case "look":
      return look(run, at + 1, instruction.isAhead, position, slots) === instruction.isNegative
        ? undefined
        : { at: instruction.next, position, slots };
    case "save":
      return { at: at + 1, position, slots: slots.with(instruction.slot, position) };
    case "progress":
      return slots[instruction.slot] === position ? undefined : { at: at + 1, position, slots };
    case "reference": {
      const [from, to] = [slots[instruction.index * 2]!, slots[instruction.index * 2 + 1]!];
      const wanted = from < 0 || to < from ? "" : text.slice(from, to);
      return text.startsWith(wanted, position)
        ? { at: at + 1, position: position + wanted.length, slots }
        : undefined;
    }
    default:
      return undefined;
  }
}

/** Behind a position, every beginning is tried that could end there. What groups catch inside is not kept. */
function look(run: Run, at: number, isAhead: boolean, position: number, slots: readonly number[]): boolean {
  if (isAhead) return search(run, { at, position, slots }, undefined, new Set());
  const visited = new Set<number>();
  for (let from = position; from >= 0; from -= 1) {
    if (search(run, { at, position: from, slots }, position, visited)) return true;
  }
  return false;
}

function holds(
  what: "start" | "end" | "word-edge" | "no-word-edge",
  text: string,
  position: number,
): boolean {
  if (what === "start") return position === 0;
  if (what === "end") return position === text.length;
  const isEdge = isWordAt(text, position - 1) !== isWordAt(text, position);
  return isEdge === (what === "word-edge");
}

function isWordAt(text: string, position: number): boolean {
  return position >= 0 && position < text.length && isInRanges(wordUnits, text.charCodeAt(position));
}
