import { fail } from "./evaluation-error.ts";
import { readProperty } from "./value-object.ts";
import {
  isObject,
  isSecret,
  isUnknown,
  secretValue,
  typeOf,
  unknownValue,
  type Unknown,
  type Value,
} from "./value.ts";

/** `value.name`: marks are inherited; a missing property fails, or is null when `isMissingNull`. */
export function readMember(value: Value, name: string, expression: string, isMissingNull: boolean): Value {
  if (isSecret(value)) return secretValue(readMember(value.value, name, expression, isMissingNull));
  if (isUnknown(value)) return readUnknownMember(value, name, expression);
  const member = isObject(value) ? readProperty(value, name) : undefined;
  if (member !== undefined) return member;
  if (isMissingNull) return null;
  if (isObject(value))
    return fail("missing-property", `The object has no property "${name}"; it has ${listNames(value)}.`);
  return fail(
    "missing-property",
    `The property "${name}" cannot be read from a value of type ${typeOf(value)}.`,
  );
}

/** `value[index]` of an array or an object. */
export function readIndex(value: Value, index: Value, expression: string, isMissingNull: boolean): Value {
  if (isSecret(index)) return readIndex(value, index.value, expression, isMissingNull);
  if (isSecret(value)) return secretValue(readIndex(value.value, index, expression, isMissingNull));
  if (typeof index === "string") return readMember(value, index, expression, isMissingNull);
  if (isUnknown(value) || isUnknown(index)) return unknownElement(value, index, expression);
  if (!Array.isArray(value))
    return isMissingNull ? null : fail("argument-type", `A value of type ${typeOf(value)} has no elements.`);
  const element = typeof index === "number" ? value[index] : undefined;
  if (element !== undefined) return element;
  if (isMissingNull) return null;
  if (typeof index === "object")
    return fail("argument-type", `The index must be a whole number, not of type ${typeOf(index)}.`);
  return fail(
    "index-out-of-range",
    `The array has ${value.length} elements; there is none at ${String(index)}.`,
  );
}

function readUnknownMember(value: Unknown, name: string, expression: string): Value {
  const declared = value.declared === undefined ? undefined : readProperty(value.declared, name);
  if (declared === undefined) return unknownValue(value.reason, { isSecret: value.isSecret, expression });
  const member = value.isDeclaredExact === true ? declared : openObjects(declared, value, expression);
  return value.isSecret ? secretValue(member) : member;
}

/** What is declared of a deployed object is never all of it: the objects inside may have more names, too. */
function openObjects(declared: Value, whole: Unknown, expression: string): Value {
  if (Array.isArray(declared)) return declared.map((item) => openObjects(item, whole, expression));
  if (!isObject(declared)) return declared;
  return unknownValue(whole.reason, { type: "object", declared, expression });
}

function unknownElement(value: Value, index: Value, expression: string): Unknown {
  const isSecretPart = isUnknown(value) && value.isSecret;
  const cause = isUnknown(value) ? value : (index as Unknown);
  return unknownValue(cause.reason, { isSecret: isSecretPart, expression });
}

function listNames(object: Record<string, Value>): string {
  const names = Object.keys(object);
  if (names.length === 0) return "none";
  const shown = names.slice(0, 10).map((name) => `"${name}"`);
  return names.length > 10 ? `${shown.join(", ")} and others` : shown.join(", ");
}
