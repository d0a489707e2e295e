import { Definition, OfferId } from "@slipway/contracts";
import { ServiceError } from "#service-error.ts";
import type { DialectCall } from "./dialect-call.ts";

export interface ReadDocument {
  document: Readonly<Record<string, unknown>>;
  offerTypeId: string | undefined;
}

/** The body of a PUT. @throws ServiceError `request-invalid` when it is no offer, or another one than the path's. */
export function readDocumentBody({ request, key }: DialectCall): ReadDocument {
  const { body } = request;
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw invalid("The body should be a JSON object.");
  const document = body as Readonly<Record<string, unknown>>;
  const { publisherId, id, offerTypeId, definition } = document;
  if (!isSame(publisherId, key.publisherId))
    throw invalid("publisherId in the body is not the one in the address.");
  if (!isSame(id, key.offerId)) throw invalid("id in the body is not the one in the address.");
  if (!OfferId.safeParse(key.offerId).success) {
    throw invalid(
      "An offer id has at most 50 lower-case letters, digits and dashes, and does not end in a dash.",
    );
  }
  if (!Definition.safeParse(definition).success)
    throw invalid("definition is missing, or its offer or plans have another form.");
  return {
    document,
    offerTypeId: typeof offerTypeId === "string" && offerTypeId !== "" ? offerTypeId : undefined,
  };
}

function isSame(given: unknown, expected: string): boolean {
  return (
    given === undefined || given === null || (typeof given === "string" && given.toLowerCase() === expected)
  );
}

/** This dialect speaks English, as its clients do. */
export function invalid(detail: string): ServiceError {
  return new ServiceError("request-invalid", { detail });
}
