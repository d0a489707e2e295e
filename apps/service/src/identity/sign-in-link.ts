import type { Services } from "#compose.ts";
import type { Database } from "#database/database.ts";
import { findCredential, insertCredential, useCredential } from "#database/repositories/credential.ts";
import { ServiceError } from "#service-error.ts";
import { hashToken, makeToken } from "./random-token.ts";

const defaultLifetimeMs = 7 * 24 * 60 * 60 * 1000;

export interface SignInLinkOptions {
  /** A link of the demo: works again and again until it expires, but for requests from this machine only. */
  isDemo?: boolean;
  lifetimeMs?: number;
}

export interface SignInLink {
  url: string;
  expiresAt: Date;
}

/** Makes a link that signs a person in: once, within seven days, unless the options say otherwise. */
export async function createSignInLink(
  services: Services,
  principalId: string,
  options: SignInLinkOptions = {},
  db: Database = services.db,
): Promise<SignInLink> {
  const token = makeToken();
  const createdAt = services.clock.now();
  const expiresAt = new Date(createdAt.getTime() + (options.lifetimeMs ?? defaultLifetimeMs));
  await insertCredential(db, {
    id: services.newId(),
    kind: "sign-in-link",
    tokenHash: hashToken(token),
    principalId,
    details: { isDemo: options.isDemo ?? false },
    createdAt,
    expiresAt,
  });
  return { url: `${services.config.publicUrl}/sign-in/${token}`, expiresAt };
}

/**
 * Takes a link's token and answers whom it signs in.
 * @throws ServiceError `sign-in-link-invalid` when it is unknown, expired, used, or a demo link from another machine.
 */
export async function redeemSignInLink(
  services: Services,
  token: string,
  caller: { isLocal: boolean },
): Promise<{ principalId: string }> {
  const now = services.clock.now();
  const link = await findCredential(services.db, { kind: "sign-in-link", tokenHash: hashToken(token), now });
  if (link === undefined || link.principal_id === null) throw new ServiceError("sign-in-link-invalid");
  const isDemo = link.details["isDemo"] === true;
  const isAccepted = isDemo ? caller.isLocal : await useCredential(services.db, link.id, now);
  if (!isAccepted) throw new ServiceError("sign-in-link-invalid");
  return { principalId: link.principal_id };
}
