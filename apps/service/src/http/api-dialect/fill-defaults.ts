import type { Definition } from "@slipway/contracts";
import { leadDestinations } from "@slipway/contracts/offer-fields";

const marketplace = "microsoft-azure-marketplace.";
const applications = "microsoft-azure-applications.";

/** Collections that an offer's answers always hold, although nobody has sent them (cpp-api 4.5). */
const offerDefaults: Readonly<Record<string, unknown>> = {
  [`${marketplace}allowedSubscriptions`]: [],
  [`${marketplace}usefulLinks`]: [],
  [`${marketplace}categories`]: [],
  [`${marketplace}screenshots`]: [],
  [`${marketplace}videos`]: [],
  [`${marketplace}leadDestination`]: "None",
  ...Object.fromEntries(
    leadDestinations.flatMap(({ configurationKey }) =>
      configurationKey === undefined ? [] : [[configurationKey, {}]],
    ),
  ),
};

const planDefaults: Readonly<Record<string, unknown>> = {
  [`${applications}cloudAvailability`]: [],
  [`${applications}certificationsAzureGovernment`]: [],
  [`${applications}package`]: {},
  regions: [],
};

/** The definition with the defaults of its offer type; what is there stays as it is. */
export function fillDefaults(offerTypeId: string, definition: Definition): Definition {
  if (offerTypeId !== "microsoft-azure-applications") return definition;
  const { offer, plans } = definition;
  return {
    ...definition,
    offer: { ...offer, ...missingIn(offer, offerDefaults) },
    plans: (plans ?? []).map((plan) => ({ ...plan, ...missingIn(plan, planDefaults) })),
  };
}

function missingIn(
  given: Readonly<Record<string, unknown>> | undefined,
  defaults: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(defaults).filter(([key]) => given === undefined || !Object.hasOwn(given, key)),
  );
}
