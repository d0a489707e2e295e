/**
 * What evaluation gives. Plain data, with two kinds of marks at any depth: `Unknown` where a value depends on a deployment,
 * and `Secret` around values that must not be shown. Values are never changed once made. Integers beyond 2^53 are bigints.
 */
export type Value = string | number | bigint | boolean | null | Value[] | ValueObject | Unknown | Secret;

/** Names keep their case and order; look them up with `readProperty`, which ignores case. */
export type ValueObject = { [name: string]: Value };

/** Type names of the language; `any` also stands for "not known". */
export type ValueType = "string" | "int" | "float" | "bool" | "null" | "array" | "object" | "lambda" | "any";

const unknownMark = Symbol("unknown");
const secretMark = Symbol("secret");

/** Why a value is not known: an error has been reported; the others are in the nature of things. */
export type UnknownReason = "runtime" | "missing-parameter" | "context" | "error" | "budget";

export interface Unknown {
  readonly [unknownMark]: true;
  readonly reason: UnknownReason;
  /** What it will be, as far as that is known. */
  readonly type: ValueType;
  readonly isSecret: boolean;
  /** The expression that it stands for, for people to read. */
  readonly expression: string;
  /** Of a text: its known pieces in order, undefined for each hole. */
  readonly pattern?: readonly (string | undefined)[];
  /** Of an object: the properties that are known already; others are unknown, not absent. */
  readonly declared?: ValueObject;
  /** True when the declared properties are complete in themselves; otherwise objects among them may have more names. */
  readonly isDeclaredExact?: boolean;
}

export interface Secret {
  readonly [secretMark]: true;
  readonly value: Exclude<Value, Secret | Unknown>;
}

/** Marks a value that is not known; `details` that are left out mean "nothing known". */
export function unknownValue(reason: UnknownReason, details: Partial<Omit<Unknown, "reason">> = {}): Unknown {
  return { [unknownMark]: true, type: "any", isSecret: false, expression: "", ...details, reason };
}

/** Marks a value as secret; unknown values carry the mark themselves. */
export function secretValue(value: Value): Value {
  if (isSecret(value)) return value;
  if (isUnknown(value)) return value.isSecret ? value : { ...value, isSecret: true };
  return { [secretMark]: true, value };
}

export function isUnknown(value: Value | undefined): value is Unknown {
  return typeof value === "object" && value !== null && unknownMark in value;
}

/** A secret whose value is known. */
export function isSecret(value: Value | undefined): value is Secret {
  return typeof value === "object" && value !== null && secretMark in value;
}

/** Secret in whole, known or not; its parts may be secret without this being true (`hasSecret`). */
export function isSecretOrUnknownSecret(value: Value | undefined): boolean {
  return isSecret(value) || (isUnknown(value) && value.isSecret);
}

export function isObject(value: Value | undefined): value is ValueObject {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !isUnknown(value) &&
    !isSecret(value)
  );
}

/** The value inside a secret mark, or the value itself. */
export function withoutSecretMark(value: Value): Exclude<Value, Secret> {
  return isSecret(value) ? value.value : value;
}

export function typeOf(value: Value): ValueType {
  switch (typeof value) {
    case "string":
      return "string";
    case "boolean":
      return "bool";
    case "bigint":
      return "int";
    case "number":
      return Number.isInteger(value) ? "int" : "float";
  }
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (isUnknown(value)) return value.type;
  return isSecret(value) ? typeOf(value.value) : "object";
}
