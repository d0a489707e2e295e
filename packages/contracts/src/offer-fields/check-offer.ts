import { checkField } from "./checks/check-field.ts";
import { checkLeadSettings, hasLeadDestination } from "./checks/check-lead-destination.ts";
import { checkLocks } from "./checks/check-locks.ts";
import { checkPlans } from "./checks/check-plans.ts";
import { startCheck, type CheckContext } from "./checks/context.ts";
import type { OfferFacts } from "./facts.ts";
import type { OfferField } from "./field.ts";
import { offerFields } from "./fields.ts";
import { testDriveEnabledKey, testDriveFields } from "./fields/test-drive.ts";
import type { OfferFieldFinding } from "./finding.ts";
import { leadDestinationKey, marketplace } from "./keys.ts";
import { pointerTo } from "./pointer.ts";
import { isEmpty, memberOf } from "./values.ts";

/**
 * Step 1 for an Azure application: every rule, all findings at once, in the order of the editor's tabs.
 * What `facts` leaves out is not checked, so that the editor can ask while a person types.
 */
export function checkOffer(definition: unknown, facts: OfferFacts = {}): OfferFieldFinding[] {
  const { context, findings } = startCheck(facts);
  const offer = memberOf(definition, "offer");
  for (const field of offerFields) {
    if (field.scope === "definition") {
      checkField(context, field, memberOf(definition, field.key), pointerTo(field.key));
    }
  }
  checkPlans(context, memberOf(definition, "plans"));
  const isTestDriveOn = memberOf(offer, testDriveEnabledKey) === true;
  for (const field of offerFields) {
    const isOff = testDriveFields.includes(field) && !isTestDriveOn && field.key !== testDriveEnabledKey;
    if (field.scope === "offer" && !isOff) checkOfferField(context, field, offer);
  }
  checkLocks(context, definition);
  return findings;
}

function checkOfferField(context: CheckContext, field: OfferField, offer: unknown): void {
  const value = memberOf(offer, field.key);
  const pointer = `/offer${pointerTo(field.key)}`;
  checkField(context, field, value, pointer);
  if (field.key === leadDestinationKey && hasLeadDestination(value)) {
    checkLeadSettings(context, field, value, pointer);
  }
  if (field.key === `${marketplace}usefulLinks` && isEmpty(value)) {
    context.report("documentation-link-missing", field, pointer);
  }
}

/** Only what may not change any more; a draft that breaks it is not saved. */
export function checkOfferLocks(definition: unknown, facts: Pick<OfferFacts, "live">): OfferFieldFinding[] {
  const { context, findings } = startCheck(facts);
  checkLocks(context, definition);
  return findings;
}
