import type { ParsedPattern, Pattern, PatternProblem, Ranges } from "./pattern.ts";

/** One step of a matcher. Numbers are positions in the program. */
export type Instruction =
  | { readonly op: "set"; readonly ranges: Ranges }
  | { readonly op: "split"; first: number; second: number }
  | { readonly op: "jump"; to: number }
  | { readonly op: "assert"; readonly what: "start" | "end" | "word-edge" | "no-word-edge" }
  /** Looks around with the instructions that follow, up to their `match`, then goes on at `next`. */
  | { readonly op: "look"; readonly isAhead: boolean; readonly isNegative: boolean; next: number }
  /** Remembers the position in a slot. */
  | { readonly op: "save"; readonly slot: number }
  /** Fails when the position is the one in the slot: a round of a loop that took nothing. */
  | { readonly op: "progress"; readonly slot: number }
  | { readonly op: "reference"; readonly index: number }
  | { readonly op: "match" };

export interface Program {
  readonly code: readonly Instruction[];
  readonly slots: number;
  /** With references the way to a place counts, and no place can be ruled out for good. */
  readonly hasReferences: boolean;
}

const largestProgram = 20_000;

interface Compiler {
  readonly code: Instruction[];
  readonly hasReferences: boolean;
  slots: number;
  isTooLarge: boolean;
}

/** Translates a pattern into instructions; counted repetitions are written out, which the size limit bounds. */
export function compilePattern(parsed: ParsedPattern): Program | PatternProblem {
  const compiler: Compiler = {
    code: [],
    hasReferences: parsed.hasReferences,
    slots: (parsed.groupCount + 1) * 2,
    isTooLarge: false,
  };
  emit(compiler, parsed.root);
  add(compiler, { op: "match" });
  if (compiler.isTooLarge) {
    return { code: "too-large", message: "The repetitions in the pattern multiply to too much.", at: 0 };
  }
  return { code: compiler.code, slots: compiler.slots, hasReferences: parsed.hasReferences };
}

function add<Kind extends Instruction>(compiler: Compiler, instruction: Kind): Kind {
  if (compiler.code.length >= largestProgram) compiler.isTooLarge = true;
  else compiler.code.push(instruction);
  return instruction;
}

function emit(compiler: Compiler, pattern: Pattern): void {
  if (compiler.isTooLarge) return;
  switch (pattern.kind) {
    case "set":
      add(compiler, { op: "set", ranges: pattern.ranges });
      break;
    case "sequence":
      for (const item of pattern.items) emit(compiler, item);
      break;
    case "choice":
      emitChoice(compiler, pattern.options);
      break;
    case "repeat":
      emitRepeat(compiler, pattern.item, pattern.least, pattern.most);
      break;
    case "group":
      if (compiler.hasReferences) add(compiler, { op: "save", slot: pattern.index * 2 });
      emit(compiler, pattern.item);
      if (compiler.hasReferences) add(compiler, { op: "save", slot: pattern.index * 2 + 1 });
      break;
    case "reference":
      add(compiler, { op: "reference", index: pattern.index });
      break;
    case "assertion":
      add(compiler, { op: "assert", what: pattern.what });
      break;
    case "look": {
      const { isAhead, isNegative } = pattern;
      const look = add(compiler, { op: "look" as const, isAhead, isNegative, next: 0 });
      emit(compiler, pattern.item);
      add(compiler, { op: "match" });
      look.next = compiler.code.length;
    }
  }
}

function emitChoice(compiler: Compiler, options: readonly Pattern[]): void {
  const jumps: { to: number }[] = [];
  for (const [index, option] of options.entries()) {
    if (index === options.length - 1) {
      emit(compiler, option);
      break;
    }
    const split = add(compiler, { op: "split" as const, first: compiler.code.length + 1, second: 0 });
    emit(compiler, option);
    jumps.push(add(compiler, { op: "jump" as const, to: 0 }));
    split.second = compiler.code.length;
  }
  for (const jump of jumps) jump.to = compiler.code.length;
}

function emitRepeat(compiler: Compiler, item: Pattern, least: number, most: number): void {
  for (let round = 0; round < least && !compiler.isTooLarge; round += 1) emit(compiler, item);
  if (most === Infinity) {
    const start = compiler.code.length;
    const split = add(compiler, { op: "split" as const, first: start + 1, second: 0 });
    emitRound(compiler, item);
    add(compiler, { op: "jump", to: start });
    split.second = compiler.code.length;
    return;
  }
  const splits: { second: number }[] = [];
  for (let round = least; round < most && !compiler.isTooLarge; round += 1) {
    splits.push(add(compiler, { op: "split" as const, first: compiler.code.length + 1, second: 0 }));
    emitRound(compiler, item);
  }
  for (const split of splits) split.second = compiler.code.length;
}

/** Without references a place that was tried before is never tried again, so that empty rounds end by themselves. */
function emitRound(compiler: Compiler, item: Pattern): void {
  if (!compiler.hasReferences) return emit(compiler, item);
  const slot = compiler.slots;
  compiler.slots += 1;
  add(compiler, { op: "save", slot });
  emit(compiler, item);
  add(compiler, { op: "progress", slot });
}
