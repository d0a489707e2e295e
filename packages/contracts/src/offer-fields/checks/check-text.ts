import type { OfferField } from "../field.ts";
import { text } from "../text.ts";
import type { CheckContext, ValueCheck } from "./context.ts";

const emailForm = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]{2,}$/;
const urlForm = /^https?:\/\/[^\s/?#@:]+(:\d{1,5})?([/?#]\S*)?$/i;
const guidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const phoneForm = /^(?=.*\d)[\d\s+\-()/.]{3,50}$/;

/** Also true for a link to a file of ours. */
export function isUrl(value: unknown): value is string {
  return typeof value === "string" && urlForm.test(value.trim());
}

export function isGuid(value: unknown): value is string {
  return typeof value === "string" && guidForm.test(value.trim());
}

/** Reports anything but a text. */
export function isTextOf(
  context: CheckContext,
  field: OfferField,
  value: unknown,
  pointer: string,
): value is string {
  if (typeof value === "string") return true;
  context.report("wrong-type", field, pointer, { expected: text("a text", "文本") });
  return false;
}

/** Length in characters as people count them: one emoji is one. */
function lengthOf(value: string): number {
  return [...value].length;
}

export function checkMaxLength(
  context: CheckContext,
  field: OfferField,
  value: string,
  pointer: string,
  max: number,
): void {
  const length = lengthOf(value);
  if (length > max) context.report("too-long", field, pointer, { length, max, excess: length - max });
}

export const checkText: ValueCheck = (context, field, value, pointer) => {
  if (!isTextOf(context, field, value, pointer)) return;
  const { format } = field;
  if (format.kind === "text" || format.kind === "html") {
    checkMaxLength(context, field, value, pointer, format.maxLength);
  }
};

export const checkUrl: ValueCheck = (context, field, value, pointer) => {
  if (isTextOf(context, field, value, pointer) && !isUrl(value)) context.report("not-a-url", field, pointer);
};

export const checkEmail: ValueCheck = (context, field, value, pointer) => {
  if (isTextOf(context, field, value, pointer) && !emailForm.test(value.trim())) {
    context.report("not-an-email", field, pointer);
  }
};

export const checkPhone: ValueCheck = (context, field, value, pointer) => {
  if (isTextOf(context, field, value, pointer) && !phoneForm.test(value.trim())) {
    context.report("not-a-phone-number", field, pointer);
  }
};

export const checkGuid: ValueCheck = (context, field, value, pointer) => {
  if (!isGuid(value)) context.report("not-a-guid", field, pointer, { value: shorten(value) });
};

export const checkBoolean: ValueCheck = (context, field, value, pointer) => {
  if (typeof value === "boolean") return;
  context.report("wrong-type", field, pointer, { expected: text("yes or no", "是或否") });
};

/** A value as a message may quote it. */
export function shorten(value: unknown): string {
  const shown = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return shown.length > 60 ? `${shown.slice(0, 57)}...` : shown;
}
