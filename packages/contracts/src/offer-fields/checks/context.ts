import type { OfferFacts } from "../facts.ts";
import type { OfferField } from "../field.ts";
import type { FieldRuleId } from "../field-rules.ts";
import { makeFinding, type OfferFieldFinding } from "../finding.ts";
import type { Bilingual } from "../text.ts";

/** One pass over a definition: what is known beside it, and what was found so far. */
export interface CheckContext {
  facts: OfferFacts;
  report(
    rule: FieldRuleId,
    field: Pick<OfferField, "tab" | "title">,
    pointer: string,
    values?: Readonly<Record<string, string | number | Bilingual>>,
  ): void;
}

export function startCheck(facts: OfferFacts): { context: CheckContext; findings: OfferFieldFinding[] } {
  const findings: OfferFieldFinding[] = [];
  const report: CheckContext["report"] = (rule, field, pointer, values) => {
    findings.push(makeFinding(rule, { pointer, tab: field.tab, field: field.title }, values));
  };
  return { context: { facts, report }, findings };
}

/** Checks one value of a field that is not empty. */
export type ValueCheck = (context: CheckContext, field: OfferField, value: unknown, pointer: string) => void;
