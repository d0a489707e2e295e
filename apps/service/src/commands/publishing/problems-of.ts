import type { FieldProblem } from "@slipway/contracts/errors";
import type { OfferFieldFinding } from "@slipway/contracts/offer-fields";

/** Findings of the field rules as problem+json lists them. */
export function problemsOf(findings: readonly OfferFieldFinding[]): FieldProblem[] {
  return findings.map(({ rule, pointer, message, fix }) => ({
    code: rule,
    pointer,
    message: message.en,
    messageZh: message["zh-CN"],
    fix: fix.en,
    fixZh: fix["zh-CN"],
  }));
}
