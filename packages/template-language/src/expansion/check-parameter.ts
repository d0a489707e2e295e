import { isUnknown, typeOf, withoutSecretMark, type Value } from "#expressions/value.ts";
import { valueFromNode } from "#expressions/value-from-node.ts";
import { deepEqual } from "#functions/algorithms/deep-equal.ts";
import { valueOf } from "#json/find-member.ts";
import type { JsonNode } from "#json/node.ts";
import { valueTypeOf, type DeclaredType } from "./declared-type.ts";
import type { ExpansionProblemCode } from "./expansion.ts";

export interface ParameterProblem {
  code: Extract<ExpansionProblemCode, `parameter-${string}`>;
  /** Never contains the value, which may be secret. */
  detail: string;
}

/** Checks a value against a declared type, allowed values and limits; undefined when all is well or nothing can be told. */
export function checkParameter(value: Value, declared: DeclaredType): ParameterProblem | undefined {
  const plain = withoutSecretMark(value);
  if (isUnknown(plain) || (plain === null && declared.isNullable)) return undefined;
  const wanted = valueTypeOf(declared.type);
  const type = typeOf(plain);
  if (wanted !== "any" && type !== wanted) {
    return {
      code: "parameter-wrong-type",
      detail: `It is declared as ${declared.type}, but the value is of type ${type}.`,
    };
  }
  for (const declaration of declared.declarations) {
    const problem =
      checkAllowed(plain, valueOf(declaration, "allowedValues")) ?? checkLimits(plain, declaration);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function checkAllowed(value: Value, allowed: JsonNode | undefined): ParameterProblem | undefined {
  if (allowed?.kind !== "array") return undefined;
  const candidates = allowed.items.map(valueFromNode);
  const isAllowed = (wanted: Value) => candidates.some((candidate) => equalsAllowed(wanted, candidate));
  // The allowed values of an array are those of its elements, unless they are arrays themselves.
  if (isAllowed(value) || (Array.isArray(value) && value.every(isAllowed))) return undefined;
  return { code: "parameter-not-allowed", detail: "" };
}

function equalsAllowed(value: Value, candidate: Value): boolean {
  if (typeof value === "string" && typeof candidate === "string")
    return value.toLowerCase() === candidate.toLowerCase();
  return deepEqual(value, candidate);
}

const limits = [
  { name: "minValue", of: numberOf, isBroken: (size: number, limit: number) => size < limit },
  { name: "maxValue", of: numberOf, isBroken: (size: number, limit: number) => size > limit },
  { name: "minLength", of: lengthOf, isBroken: (size: number, limit: number) => size < limit },
  { name: "maxLength", of: lengthOf, isBroken: (size: number, limit: number) => size > limit },
] as const;

function checkLimits(value: Value, declaration: JsonNode): ParameterProblem | undefined {
  for (const { name, of, isBroken } of limits) {
    const limit = valueOf(declaration, name);
    const size = of(value);
    if (limit?.kind !== "number" || size === undefined || !isBroken(size, limit.value)) continue;
    return { code: "parameter-out-of-range", detail: `It is ${size}, but ${name} is ${limit.value}.` };
  }
  return undefined;
}

function numberOf(value: Value): number | undefined {
  return typeof value === "number" || typeof value === "bigint" ? Number(value) : undefined;
}

function lengthOf(value: Value): number | undefined {
  return typeof value === "string" || Array.isArray(value) ? value.length : undefined;
}
