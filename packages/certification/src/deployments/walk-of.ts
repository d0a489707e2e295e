import { createOfflineEnvironment, walkForm, type FormWalk } from "@slipway/template-language";
import { createFormOf } from "#cross-file/create-form-of.ts";
import type { CertifiedPackage } from "#input/certified-package.ts";
import { remember } from "#input/remember.ts";

/** Ways through the create form such that every pair of choices occurs; undefined when the package has no readable form. */
export const walkOf = remember<CertifiedPackage, FormWalk | undefined>(({ createUi, planType }) => {
  if (createUi?.isReadable !== true) return undefined;
  const form = createFormOf(createUi);
  if (form.format !== "create-ui" || form.parameters === undefined) return undefined;
  const environment = createOfflineEnvironment({ kind: planType ?? "solution-template" });
  return walkForm({ form, environment });
});
