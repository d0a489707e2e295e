import { offerFields } from "../../../packages/contracts/src/offer-fields/fields.ts";
import { groupTitles } from "../../../packages/contracts/src/offer-fields/groups.ts";
import type { OfferField } from "../../../packages/contracts/src/offer-fields/field.ts";
import { table, type Language } from "../languages.ts";
import { describeFormat } from "./describe-format.ts";

const words = {
  en: {
    heads: ["field", "required", "takes"],
    yes: "yes",
    only: { managedApplication: "managed applications", solutionTemplate: "solution templates" },
    lockHeads: ["once live", "fields"],
    locks: {
      fixed: "cannot change",
      "may-not-be-removed": "can be replaced, not removed",
      "may-not-rise": "may only go down",
      "may-not-become-private": "cannot become private",
    },
    comma: ", ",
  },
  "zh-CN": {
    heads: ["字段", "必填", "内容"],
    yes: "是",
    only: { managedApplication: "托管应用程序", solutionTemplate: "解决方案模板" },
    lockHeads: ["上线之后", "字段"],
    locks: {
      fixed: "不可更改",
      "may-not-be-removed": "可以替换，不能删除",
      "may-not-rise": "只能降低",
      "may-not-become-private": "不能改为专用",
    },
    comma: "、",
  },
} as const;

/** The fields of one form of the editor with what they take. @throws for a form that does not exist */
export function listFields(language: Language, group: string): string[] {
  const fields = offerFields.filter((field) => field.group === group);
  if (fields.length === 0) throw new Error(`no form ${group}: ${Object.keys(groupTitles).join(", ")}`);
  const { heads, yes, only } = words[language];
  const rows = fields.map(({ title, required, format, kinds }) => {
    const kind = kinds?.length === 1 ? ` (${only[kinds[0]!]})` : "";
    return [`${title[language]}${kind}`, required ? yes : "", describeFormat(format, language)];
  });
  return table(heads, rows);
}

/** What may no longer change after the offer went live. */
export function listLockedFields(language: Language): string[] {
  const { lockHeads, locks, comma } = words[language];
  const locked = offerFields.filter(
    (field): field is OfferField & { lock: NonNullable<OfferField["lock"]> } => field.lock !== undefined,
  );
  const rows = [...Map.groupBy(locked, ({ lock }) => lock)].map(([lock, fields]) => [
    locks[lock],
    fields.map(({ title }) => title[language]).join(comma),
  ]);
  return table(lockHeads, rows);
}
