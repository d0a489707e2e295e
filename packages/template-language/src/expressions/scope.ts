import type { Budget } from "./budget.ts";
import type { FunctionEntry, Site } from "./function-entry.ts";
import type { Value } from "./value.ts";

/** What an expression may use while it is evaluated; templates and createUiDefinition each add their own facts to it. */
export interface Scope {
  readonly budget: Budget;
  readonly site: Site;
  /** Looks a function up by `FunctionCall.key`; user functions included. */
  findFunction(key: string): FunctionEntry<never> | undefined;
  /** True when a missing property is null instead of an error, as in createUiDefinition. */
  readonly isMissingNull?: boolean;
  /** What bare words mean, such as `true` in createUiDefinition; undefined for words that mean nothing. */
  findWord?(name: string): Value | undefined;
}

/** A scope and the lambda variables that are visible at one place of an expression. */
export interface Context<Known extends Scope = Scope> {
  readonly scope: Known;
  readonly locals: Locals | undefined;
  /** The text of the whole expression, from which unknown values quote. */
  readonly text: string;
}

export interface Locals {
  readonly name: string;
  readonly value: Value;
  readonly outer: Locals | undefined;
}

/** The innermost lambda variable of that name, letter case ignored. */
export function findLocal(locals: Locals | undefined, name: string): Locals | undefined {
  const folded = name.toLowerCase();
  for (let local = locals; local !== undefined; local = local.outer) {
    if (local.name.toLowerCase() === folded) return local;
  }
  return undefined;
}
