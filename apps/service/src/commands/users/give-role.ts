import type { OperatorRole, PublisherRole } from "@slipway/contracts/routes";
import type { Context } from "#context.ts";
import type { Transaction } from "#database/database.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { deleteUnusedSignInLinks } from "#database/repositories/credential.ts";
import type { PrincipalRow } from "#database/repositories/principal.ts";
import { insertRole } from "#database/repositories/role.ts";
import { createServicePrincipal, type NewServicePrincipal } from "#identity/create-service-principal.ts";
import { ensurePerson, type NewPerson } from "#identity/ensure-person.ts";
import { createSignInLink } from "#identity/sign-in-link.ts";
import { ServiceError } from "#service-error.ts";

export interface NewRole {
  /** Null for a role at the operator. */
  publisherId: string | null;
  role: PublisherRole | OperatorRole;
  person?: NewPerson;
  servicePrincipal?: NewServicePrincipal;
}

export interface GivenRole {
  principalId: string;
  /** Of a person whose account was made just now. */
  signInLink?: string;
}

/**
 * Gives a role to a person or program, with an account where there is none. Whoever held an unused sign-in link of an
 * account loses it here: it was not meant for the new rights.
 * @throws ServiceError `user-exists`
 */
export async function giveRole(
  context: Context,
  transaction: Transaction,
  input: NewRole,
): Promise<GivenRole> {
  const { actor, services } = context;
  const { publisherId, role } = input;
  const now = services.clock.now();
  const { principal, isNew } = await ensurePrincipal(context, transaction, input);
  const isGiven = await insertRole(transaction, { principalId: principal.id, publisherId, role, now });
  if (!isGiven) throw new ServiceError("user-exists");
  await recordAudit(transaction, {
    event: "user.added",
    actor,
    at: now,
    publisherId: publisherId ?? undefined,
    details: { principalId: principal.id, name: principal.name, email: principal.email, role },
  });
  if (principal.kind !== "person") return { principalId: principal.id };
  if (!isNew) {
    await deleteUnusedSignInLinks(transaction, principal.id);
    return { principalId: principal.id };
  }
  const link = await createSignInLink(services, principal.id, {}, transaction);
  return { principalId: principal.id, signInLink: link.url };
}

async function ensurePrincipal(
  { services }: Context,
  transaction: Transaction,
  { person, servicePrincipal }: NewRole,
): Promise<{ principal: PrincipalRow; isNew: boolean }> {
  if (person !== undefined) return ensurePerson(services, person, transaction);
  if (servicePrincipal === undefined) throw new Error("a role needs somebody to have it");
  return { principal: await createServicePrincipal(services, servicePrincipal, transaction), isNew: true };
}
