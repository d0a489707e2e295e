import { text, type Bilingual } from "@slipway/contracts/offer-fields";
import { OutboundError } from "#outbound/outbound-error.ts";

/** A destination did not take a lead; `reason` is for the publisher and holds no secret. */
export class LeadError extends Error {
  readonly reason: Bilingual;
  /** Whether trying again without a change may succeed. */
  readonly isTemporary: boolean;

  constructor(reason: Bilingual, isTemporary: boolean, options?: ErrorOptions) {
    super(reason.en, options);
    this.name = "LeadError";
    this.reason = reason;
    this.isTemporary = isTemporary;
  }
}

/** A setting that a destination needs. @throws LeadError when it is absent */
export function requireSetting(settings: Readonly<Record<string, string>>, key: string): string {
  const value = settings[key];
  if (value) return value;
  throw new LeadError(text(`The setting ${key} is missing.`, `缺少设置 ${key}。`), false);
}

/** What the way to the destination made impossible, as a failed lead. */
export function toLeadError(cause: unknown): unknown {
  return cause instanceof OutboundError ? new LeadError(cause.reason, cause.isTemporary, { cause }) : cause;
}
