import { valueOf } from "#json/find-member.ts";
import type { JsonNode } from "#json/node.ts";
import { isUnknown, type Value } from "#expressions/value.ts";
import { testPattern } from "../patterns/test-pattern.ts";
import type { ElementReader } from "./element-reader.ts";
import type { FormError } from "./form-error.ts";
import { passwordOf } from "./passwords.ts";
import { isEmpty, isTrue, textOrEmpty } from "./plain.ts";

/** Everything wrong with an input of a visible element: missing, against the element's own rules, against the author's. */
export function checkInput(input: Value, reader: ElementReader): FormError[] {
  const { entry } = reader.element;
  if (entry === undefined || entry.output === undefined || entry.answer !== undefined) return [];
  if (entry.isBlank?.(input) ?? isEmpty(input)) return isRequired(reader) ? [missing(reader)] : [];
  const errors = entry.check?.(input, reader) ?? [];
  const authors = checkPatterns(input, reader) ?? checkValidations(input, reader);
  return authors === undefined ? errors : [...errors, authors];
}

/** What `constraints.required` says, or the element's default where it says nothing. */
export function isRequired(reader: ElementReader): boolean {
  const byDefault = reader.element.entry?.isRequiredByDefault;
  if (byDefault === undefined) return false;
  const given = reader.read("constraints.required");
  return given === null ? byDefault : isTrue(given);
}

function missing(reader: ElementReader): FormError {
  const { entry } = reader.element;
  if (entry?.output?.type !== "bool") return { code: "required" };
  return withMessage({ code: "must-be-ticked" }, reader.text("constraints.validationMessage"));
}

const patternProperties = [
  ["constraints.regex", "constraints.validationMessage"],
  ["constraints.customPasswordRegex", "constraints.customValidationMessage"],
] as const;

function checkPatterns(input: Value, reader: ElementReader): FormError | undefined {
  for (const [path, messagePath] of patternProperties) {
    const pattern = reader.text(path);
    const text = subjectOf(input, path);
    if (pattern === undefined || pattern === "" || text === undefined) continue;
    const error = checkPattern(pattern, text);
    if (error !== undefined) return withMessage(error, reader.text(messagePath));
  }
  return undefined;
}

/** The text that patterns look at; undefined for the part of an input that is not in use. */
function subjectOf(input: Value, path: string): string | undefined {
  if (path !== "constraints.customPasswordRegex") return textOrEmpty(input) || passwordOf(input);
  const password = passwordOf(input);
  return password === "" ? undefined : password;
}

function checkPattern(pattern: string, text: string): FormError | undefined {
  const result = testPattern(pattern, text);
  if (result.outcome === "not-evaluated") {
    return { code: result.because === "invalid" ? "pattern-invalid" : "pattern-not-evaluated" };
  }
  return result.outcome === "match" ? undefined : { code: "pattern-mismatch" };
}

/** The first of `constraints.validations` that fails; messages are evaluated only when they are needed. */
function checkValidations(input: Value, reader: ElementReader): FormError | undefined {
  return firstFailure(
    reader.node("constraints.validations"),
    reader,
    textOrEmpty(input) || passwordOf(input),
  );
}

/** The first entry that fails of a list of `{ regex | isValid | permission, message }`. */
export function firstFailure(
  list: JsonNode | undefined,
  reader: Pick<ElementReader, "evaluate" | "environment" | "isWaiting">,
  text: string | undefined,
): FormError | undefined {
  if (list?.kind !== "array") return undefined;
  for (const node of list.items) {
    const error = checkValidation(node, reader, text);
    if (error === undefined) continue;
    const message = valueOf(node, "message");
    return withMessage(error, message === undefined ? undefined : textOrEmpty(reader.evaluate(message)));
  }
  return undefined;
}

function checkValidation(
  node: JsonNode,
  reader: Pick<ElementReader, "evaluate" | "environment" | "isWaiting">,
  text: string | undefined,
): FormError | undefined {
  const pattern = valueOf(node, "regex");
  if (pattern !== undefined && text !== undefined) {
    const error = checkPattern(textOrEmpty(reader.evaluate(pattern)), text);
    if (error !== undefined) return error;
  }
  const isValid = valueOf(node, "isValid");
  if (isValid !== undefined) {
    const answer = reader.evaluate(isValid);
    // What only Azure can answer counts as valid.
    const isOpen = isUnknown(answer) || (answer === null && reader.isWaiting());
    if (!isTrue(answer) && !isOpen) return { code: "validation-failed" };
  }
  const permission = valueOf(node, "permission");
  if (permission === undefined || reader.environment.hasPermission) return undefined;
  return { code: "permission-missing", values: { permission: textOrEmpty(reader.evaluate(permission)) } };
}

function withMessage(error: FormError, message: string | undefined): FormError {
  return message === undefined || message === "" ? error : { ...error, message };
}
