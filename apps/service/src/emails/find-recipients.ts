import type { Transaction } from "#database/database.ts";
import { emailEvents, mutedAs, type EmailEvent } from "@slipway/contracts/client";
import type { EmailLanguage } from "./render-email.ts";

export interface Recipient {
  address: string;
  language: EmailLanguage;
}

/** What tells who is concerned; each kind of recipient reads what it needs. */
export interface RecipientFacts {
  publisherId: string;
  runId?: string | undefined;
  reviewId?: string | undefined;
  incidentId?: string | undefined;
  /** Addresses beside the run's, where the event wants them. */
  engineering?: string | undefined;
}

/** Whom an event is told to, each once, with the language of the person or else of the publisher. */
export async function findRecipients(
  transaction: Transaction,
  event: EmailEvent,
  facts: RecipientFacts,
): Promise<Recipient[]> {
  const addresses = await findAddresses(transaction, event, facts);
  const distinct = [...new Map(addresses.map((address) => [address.toLowerCase(), address])).values()];
  if (distinct.length === 0) return [];
  const people = await transaction
    .selectFrom("principal")
    .select(["email", "language", "notifications"])
    .where((where) =>
      where(
        where.fn<string>("lower", ["email"]),
        "in",
        distinct.map((each) => each.toLowerCase()),
      ),
    )
    .execute();
  const publisher = await transaction
    .selectFrom("publisher")
    .select("language")
    .where("id", "=", facts.publisherId)
    .executeTakeFirst();
  const byAddress = new Map(people.map((person) => [person.email?.toLowerCase(), person]));
  return distinct.flatMap((address) => {
    const person = byAddress.get(address.toLowerCase());
    const isMuted = mutedAs(event) !== undefined && person?.notifications[event] === false;
    return isMuted ? [] : [{ address, language: person?.language ?? publisher?.language ?? "en" }];
  });
}

async function findAddresses(
  transaction: Transaction,
  event: EmailEvent,
  facts: RecipientFacts,
): Promise<string[]> {
  switch (emailEvents[event].recipients) {
    case "run":
      return addressesOfRun(transaction, facts);
    case "run-and-engineering":
      return [
        ...(await addressesOfRun(transaction, facts)),
        ...(facts.engineering ? [facts.engineering] : []),
      ];
    case "reviewers":
      return addressesOfRole(transaction, "reviewer", null);
    case "assignee":
      return addressesOfAssignee(transaction, facts);
    case "owners":
      return addressesOfRole(transaction, "owner", facts.publisherId);
    case "support":
      return addressesOfRole(transaction, "support-engineer", null);
    case "incident-publisher":
      return addressesOfIncident(transaction, facts);
  }
}

async function addressesOfRun(transaction: Transaction, { runId }: RecipientFacts): Promise<string[]> {
  if (runId === undefined) return [];
  const run = await transaction
    .selectFrom("run")
    .select("notification_emails")
    .where("id", "=", runId)
    .executeTakeFirst();
  return run?.notification_emails ?? [];
}

async function addressesOfRole(
  transaction: Transaction,
  role: "owner" | "reviewer" | "support-engineer",
  publisherId: string | null,
): Promise<string[]> {
  const rows = await transaction
    .selectFrom("role_assignment")
    .innerJoin("principal", "principal.id", "role_assignment.principal_id")
    .select("principal.email")
    .where("role_assignment.role", "=", role)
    .where("role_assignment.publisher_id", "is not distinct from", publisherId)
    .where("principal.disabled_at", "is", null)
    .orderBy("principal.email")
    .execute();
  return rows.flatMap((row) => (row.email === null ? [] : [row.email]));
}

async function addressesOfAssignee(transaction: Transaction, facts: RecipientFacts): Promise<string[]> {
  const found = await transaction
    .selectFrom("review")
    .innerJoin("principal", "principal.id", "review.assignee")
    .select("principal.email")
    .where("review.id", "=", facts.reviewId ?? "00000000-0000-0000-0000-000000000000")
    .executeTakeFirst();
  const email = found?.email ?? undefined;
  return email === undefined ? addressesOfRole(transaction, "reviewer", null) : [email];
}

async function addressesOfIncident(
  transaction: Transaction,
  { incidentId }: RecipientFacts,
): Promise<string[]> {
  if (incidentId === undefined) return [];
  const incident = await transaction
    .selectFrom("incident")
    .select("contact")
    .where("id", "=", incidentId)
    .executeTakeFirst();
  return incident === undefined ? [] : [incident.contact.email];
}
