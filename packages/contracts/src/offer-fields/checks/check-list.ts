import type { OfferField } from "../field.ts";
import { text } from "../text.ts";
import { pointerTo } from "../pointer.ts";
import { isEmpty, isMembers, memberOf } from "../values.ts";
import { isGuid, isUrl, shorten } from "./check-text.ts";
import type { CheckContext, ValueCheck } from "./context.ts";

/** Reports anything but a list. */
export function isListOf(
  context: CheckContext,
  field: OfferField,
  value: unknown,
  pointer: string,
): value is readonly unknown[] {
  if (Array.isArray(value)) return true;
  context.report("wrong-type", field, pointer, { expected: text("a list", "列表") });
  return false;
}

export function checkCount(
  context: CheckContext,
  field: OfferField,
  count: number,
  pointer: string,
  limits: { min: number; max: number },
): void {
  const { min, max } = limits;
  if (count < min) context.report("too-few", field, pointer, { min, missing: min - count });
  if (count > max) context.report("too-many", field, pointer, { count, max, excess: count - max });
}

function checkDuplicates(
  context: CheckContext,
  field: OfferField,
  values: readonly unknown[],
  pointer: string,
): void {
  const seen = new Set<string>();
  values.forEach((value, index) => {
    const key = String(value).toLowerCase();
    if (seen.has(key))
      context.report("duplicate", field, pointer + pointerTo(index), { value: shorten(value) });
    seen.add(key);
  });
}

export const checkGuids: ValueCheck = (context, field, value, pointer) => {
  if (field.format.kind !== "guids" || !isListOf(context, field, value, pointer)) return;
  checkCount(context, field, value.length, pointer, field.format);
  checkDuplicates(context, field, value, pointer);
  value.forEach((item, index) => {
    if (!isGuid(item)) {
      context.report("not-a-guid", field, pointer + pointerTo(index), { value: shorten(item) });
    }
  });
};

export const checkChoice: ValueCheck = (context, field, value, pointer) => {
  if (field.format.kind !== "choice") return;
  const known = field.format.choices.map((choice) => choice.value);
  if (known.some((choice) => choice === value)) return;
  context.report("unknown-choice", field, pointer, { value: shorten(value), choices: known.join(", ") });
};

export const checkChoices: ValueCheck = (context, field, value, pointer) => {
  if (field.format.kind !== "choices" || !isListOf(context, field, value, pointer)) return;
  const { choices, isOpen } = field.format;
  checkCount(context, field, value.length, pointer, field.format);
  checkDuplicates(context, field, value, pointer);
  const known = new Set<unknown>(choices.map((choice) => choice.value));
  value.forEach((item, index) => {
    if (known.has(item)) return;
    context.report(isOpen ? "unfamiliar-choice" : "unknown-choice", field, pointer + pointerTo(index), {
      value: shorten(item),
      choices: choices.map((choice) => choice.value).join(", "),
    });
  });
};

export const checkRegions: ValueCheck = (context, field, value, pointer) => {
  if (!isListOf(context, field, value, pointer)) return;
  checkDuplicates(context, field, value, pointer);
  value.forEach((item, index) => {
    if (typeof item === "string" && /^[A-Z]{2}$/.test(item)) return;
    context.report("unknown-choice", field, pointer + pointerTo(index), {
      value: shorten(item),
      choices: "ISO 3166: DE, SE, US, ...",
    });
  });
};

/** Links are `{ linkTitle, linkUrl }`; certifications may also be bare addresses. */
export const checkLinks: ValueCheck = (context, field, value, pointer) => {
  if (!isListOf(context, field, value, pointer)) return;
  value.forEach((item, index) => {
    const at = pointer + pointerTo(index);
    const url = isMembers(item) ? memberOf(item, "linkUrl") : item;
    if (isMembers(item) && (isEmpty(url) || isEmpty(memberOf(item, "linkTitle")))) {
      context.report("link-incomplete", field, at);
    } else if (!isUrl(url)) {
      context.report("not-a-url", field, at);
    }
  });
};
