import { isObject, isSecret, isUnknown } from "@slipway/template-language";
import type { Input } from "./form-context.ts";

/** An input's member as text; "" where there is none. */
export function memberText(input: Input, name: string): string {
  const member = isObject(input) ? input[name] : undefined;
  return member === undefined ? "" : asText(member);
}

/** A value in a text field. */
export function asText(value: Input): string {
  if (isSecret(value)) return asText(value.value);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : "";
}

/** The input with one member changed. */
export function withMember(input: Input, name: string, value: Input): Input {
  return { ...(isObject(input) ? input : {}), [name]: value };
}

/** A form's value as the template gets it. */
export interface PlainOutput {
  value: unknown;
  isSecret: boolean;
  /** Some of it only Azure knows. */
  isUnknown: boolean;
}

/** Takes the marks off a value and says what they were. */
export function plainOutput(value: Input): PlainOutput {
  if (isUnknown(value)) return { value: null, isSecret: value.isSecret, isUnknown: true };
  if (isSecret(value)) return { ...plainOutput(value.value), isSecret: true };
  if (typeof value === "bigint") return { value: Number(value), isSecret: false, isUnknown: false };
  if (Array.isArray(value)) return join(value.map(plainOutput), (plain) => plain);
  if (typeof value !== "object" || value === null) return { value, isSecret: false, isUnknown: false };
  const names = Object.keys(value);
  const members = Object.values(value).map((member) => plainOutput(member));
  return join(members, (plain) => Object.fromEntries(plain.map((member, index) => [names[index], member])));
}

function join(parts: readonly PlainOutput[], make: (values: unknown[]) => unknown): PlainOutput {
  return {
    value: make(parts.map(({ value }) => value)),
    isSecret: parts.some(({ isSecret }) => isSecret),
    isUnknown: parts.some(({ isUnknown }) => isUnknown),
  };
}

/** The value with every text in it replaced by as many stars: lengths stay, so that limits can be checked without it. */
export function starred(value: unknown): unknown {
  if (typeof value === "string") return "*".repeat(value.length);
  if (Array.isArray(value)) return value.map(starred);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, starred(member)]));
}
