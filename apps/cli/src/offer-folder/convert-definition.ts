import { isObject, toPlain, toWire, type JsonObject } from "#offer-folder/convert-fields.ts";
import { offerFields, otherMember, planFields, versionFields, versionsField } from "#offer-folder/fields.ts";

/** Members of offer.yaml that name the offer and do not belong to its definition. */
const identityMembers = ["publisher", "offer", "type"] as const;
/** Other members of the definition itself, beside `displayText`, `offer` and `plans`. */
const definitionMember = "definition";

export interface OfferIdentity {
  publisherId: string;
  offerId: string;
  offerTypeId: string;
}

/** A definition as the document of an offer folder: plain words, grouped, nothing left out. */
export function definitionToPlain(definition: JsonObject, identity: OfferIdentity): JsonObject {
  const { displayText, offer, plans, ...rest } = definition;
  return {
    publisher: identity.publisherId,
    offer: identity.offerId,
    type: identity.offerTypeId,
    ...(displayText === undefined ? {} : { name: displayText }),
    ...(isObject(offer) ? toPlain(offer, offerFields) : {}),
    ...(Array.isArray(plans) ? { plans: plans.map(planToPlain) } : {}),
    ...(Object.keys(rest).length === 0 ? {} : { [definitionMember]: rest }),
  };
}

/** The reverse of `definitionToPlain`, with the members of the document that mean nothing. */
export function plainToDefinition(plain: JsonObject): { definition: JsonObject; unknown: string[] } {
  const { name, plans, [definitionMember]: rest, ...others } = plain;
  for (const member of identityMembers) delete others[member];
  const offer = toWire(others, offerFields);
  const unknown = [...offer.unknown];
  const wirePlans = Array.isArray(plans)
    ? plans.map((plan: unknown, index) => planToWire(plan, `plans[${index}].`, unknown))
    : undefined;
  return {
    definition: {
      ...(isObject(rest) ? rest : {}),
      ...(name === undefined ? {} : { displayText: name }),
      offer: offer.wire,
      ...(wirePlans === undefined ? {} : { plans: wirePlans }),
    },
    unknown,
  };
}

function planToPlain(plan: unknown): unknown {
  if (!isObject(plan)) return plan;
  const { [versionsField.wire]: versions, ...rest } = plan;
  if (!isObject(versions)) return toPlain(plan, planFields);
  const { [otherMember]: other, ...plain } = toPlain(rest, planFields);
  const plainVersions = Object.entries(versions).map(([version, content]) => [
    version,
    isObject(content) ? toPlain(content, versionFields) : content,
  ]);
  return {
    ...plain,
    [versionsField.plain]: Object.fromEntries(plainVersions),
    ...(other === undefined ? {} : { [otherMember]: other }),
  };
}

function planToWire(plan: unknown, place: string, unknown: string[]): unknown {
  if (!isObject(plan)) return plan;
  const { [versionsField.plain]: versions, ...rest } = plan;
  const converted = toWire(rest, planFields);
  unknown.push(...converted.unknown.map((path) => place + path));
  if (versions === undefined) return converted.wire;
  return { ...converted.wire, [versionsField.wire]: versionsToWire(versions, `${place}versions.`, unknown) };
}

function versionsToWire(versions: unknown, place: string, unknown: string[]): unknown {
  if (!isObject(versions)) return versions;
  return Object.fromEntries(
    Object.entries(versions).map(([version, content]) => {
      if (!isObject(content)) return [version, content];
      const converted = toWire(content, versionFields);
      unknown.push(...converted.unknown.map((path) => `${place}${version}.${path}`));
      return [version, converted.wire];
    }),
  );
}
