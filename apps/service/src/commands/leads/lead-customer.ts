import type { Secrets } from "#config/secrets.ts";
import { decryptSecret, encryptSecret } from "#secrets/secret-box.ts";

/** What a customer told about themselves (cpp-portal 12.2); any of it may be missing. */
export interface LeadCustomer {
  firstName?: string | undefined;
  lastName?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  country?: string | undefined;
  company?: string | undefined;
  title?: string | undefined;
}

const purpose = "lead-customer";

/** For the column `lead.customer`: personal data lies encrypted. */
export function sealCustomer(secrets: Secrets, customer: LeadCustomer): string {
  return encryptSecret(secrets, purpose, JSON.stringify(customer));
}

/** Reads the column `lead.customer`. @throws Error when it was written with another installation's key. */
export function openCustomer(secrets: Secrets, sealed: string): LeadCustomer {
  return JSON.parse(decryptSecret(secrets, purpose, sealed)) as LeadCustomer;
}
