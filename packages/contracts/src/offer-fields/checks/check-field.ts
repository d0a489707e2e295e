import type { FieldFormat, OfferField } from "../field.ts";
import { isEmpty } from "../values.ts";
import {
  checkDocument,
  checkImage,
  checkPackageFile,
  checkScreenshots,
  checkVideos,
} from "./check-artifact.ts";
import { checkChoice, checkChoices, checkGuids, checkLinks, checkRegions } from "./check-list.ts";
import { checkAudience, checkAuthorizations, checkPolicies, checkPrice } from "./check-plan-parts.ts";
import { checkBoolean, checkEmail, checkGuid, checkPhone, checkText, checkUrl } from "./check-text.ts";
import { checkLeadDestination } from "./check-lead-destination.ts";
import type { CheckContext, ValueCheck } from "./context.ts";

const checks: Record<FieldFormat["kind"], ValueCheck> = {
  text: checkText,
  html: checkText,
  url: checkUrl,
  email: checkEmail,
  phone: checkPhone,
  guid: checkGuid,
  guids: checkGuids,
  boolean: checkBoolean,
  choice: checkChoice,
  choices: checkChoices,
  regions: checkRegions,
  price: checkPrice,
  image: checkImage,
  screenshots: checkScreenshots,
  videos: checkVideos,
  links: checkLinks,
  document: checkDocument,
  audience: checkAudience,
  "package-file": checkPackageFile,
  authorizations: checkAuthorizations,
  policies: checkPolicies,
  "lead-destination": checkLeadDestination,
};

/** Checks one field: that it is there if it must be, and what it holds. */
export function checkField(context: CheckContext, field: OfferField, value: unknown, pointer: string): void {
  if (!isEmpty(value)) return checks[field.format.kind](context, field, value, pointer);
  if (field.required) context.report("required", field, pointer);
}
