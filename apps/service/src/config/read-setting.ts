import type { Environment, Variable } from "./environment.ts";

/** A setting has a value that Slipway cannot use; the message names the variable and what it takes. */
export class ConfigError extends Error {
  constructor(variable: Variable, expected: string, found: string) {
    super(`${variable} should be ${expected}, but is "${found}".`);
    this.name = "ConfigError";
  }
}

/** One of a few words. @throws ConfigError for any other word. */
export function readChoice<const T extends string>(
  environment: Environment,
  variable: Variable,
  choices: readonly T[],
  fallback: NoInfer<T>,
): T {
  const value = environment[variable];
  if (value === undefined) return fallback;
  const choice = choices.find((word) => word === value);
  if (choice === undefined) throw new ConfigError(variable, choices.join(" or "), value);
  return choice;
}

/** A whole number within limits. @throws ConfigError for anything else. */
export function readInteger(
  environment: Environment,
  variable: Variable,
  limits: { fallback: number; min: number; max: number },
): number {
  const value = environment[variable];
  if (value === undefined) return limits.fallback;
  const number = Number(value);
  if (!Number.isInteger(number) || number < limits.min || number > limits.max) {
    throw new ConfigError(variable, `a whole number from ${limits.min} to ${limits.max}`, value);
  }
  return number;
}

/** Words separated by commas or blanks. */
export function readList(environment: Environment, variable: Variable): string[] {
  return (environment[variable] ?? "").split(/[\s,]+/).filter((word) => word !== "");
}
