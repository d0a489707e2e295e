import type { EditorTab } from "./field.ts";
import { fieldRules, type FieldRuleId } from "./field-rules.ts";
import type { Bilingual } from "./text.ts";

/** One thing that step 1 found: the same shape as the contract's `FieldFinding`. */
export interface OfferFieldFinding {
  rule: FieldRuleId;
  /** JSON pointer into the definition. */
  pointer: string;
  tab: EditorTab;
  field: Bilingual;
  severity: "error" | "warning";
  message: Bilingual;
  fix: Bilingual;
}

type Values = Readonly<Record<string, string | number | Bilingual>>;

/** Makes a finding: the rule's texts with their holes filled. A hole without a value stays visible. */
export function makeFinding(
  rule: FieldRuleId,
  place: { pointer: string; tab: EditorTab; field: Bilingual },
  values: Values = {},
): OfferFieldFinding {
  const { severity, message, fix } = fieldRules[rule];
  const all = { field: place.field, ...values };
  return { rule, ...place, severity, message: fill(message, all), fix: fill(fix, all) };
}

function fill(template: Bilingual, values: Values): Bilingual {
  return { en: fillOne(template.en, "en", values), "zh-CN": fillOne(template["zh-CN"], "zh-CN", values) };
}

function fillOne(template: string, language: keyof Bilingual, values: Values): string {
  return template.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = values[name];
    if (value === undefined) return hole;
    return typeof value === "object" ? value[language] : String(value);
  });
}
