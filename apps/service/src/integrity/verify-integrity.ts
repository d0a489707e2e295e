import type { Text } from "@slipway/contracts";
import type { Services } from "#compose.ts";
import { integrityChecks } from "./checks.ts";
import type { ReportedFault } from "./fault.ts";

/** What one check came to. */
export interface CheckResult {
  name: string;
  title: Text;
  /** Things looked at. */
  examined: number;
  faults: number;
}

export interface IntegrityReport {
  /** ISO 8601. */
  at: string;
  readsAllBytes: boolean;
  checks: CheckResult[];
  /** At most 100 of each check; the counts are whole. */
  faults: ReportedFault[];
}

const listed = 100;

/** What verifying needs of the service's parts. */
export type VerifiedParts = Pick<Services, "db" | "blobs" | "secrets" | "clock">;

/** Looks after every promise, in one snapshot of the database, while the service may be at work. Changes nothing. */
export async function verifyIntegrity(
  { db, blobs, secrets, clock }: VerifiedParts,
  options: { readsAllBytes: boolean },
): Promise<IntegrityReport> {
  const { readsAllBytes } = options;
  const checks: CheckResult[] = [];
  const faults: ReportedFault[] = [];
  await db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(async (transaction) => {
      const inspected = {
        db: transaction,
        blobs,
        secrets,
        clock,
        readsAllBytes,
        sendsEmail: secrets.smtpUrl !== undefined,
      };
      for (const { name, title, inspect } of integrityChecks) {
        let found = 0;
        const examined = await inspect(inspected, (fault) => {
          found += 1;
          if (found <= listed) faults.push({ check: name, ...fault });
        });
        checks.push({ name, title, examined, faults: found });
      }
    });
  return { at: clock.now().toISOString(), readsAllBytes, checks, faults };
}
