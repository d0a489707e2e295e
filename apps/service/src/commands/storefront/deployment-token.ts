import { createHmac, timingSafeEqual } from "node:crypto";
import type { Secrets } from "#config/secrets.ts";
import type { DeploymentLinkRow } from "#database/repositories/deployment-link.ts";

type Signed = Pick<DeploymentLinkRow, "id" | "submission_id" | "plan_id" | "subscription_id" | "expires_at">;

/** What stands in the address of a deployment link, `<id>-<signature>`: it opens one plan of one submission until it expires. */
export function makeDeploymentToken(secrets: Secrets, link: Signed): string {
  return `${link.id}-${sign(secrets.deriveKey(purpose), link)}`;
}

/** Id of the link that a token names; the row tells whether its signature is right. */
export function linkIdOf(token: string): string | undefined {
  return /^([0-9a-f-]{36})-[\w-]{22}$/.exec(token)?.[1];
}

export function isTokenOf(secrets: Secrets, link: Signed, token: string): boolean {
  const found = Buffer.from(token);
  // A link lasts a day, and so longer than a change of keys.
  const keys = [secrets.deriveKey(purpose), ...(secrets.deriveFormerKeys?.(purpose) ?? [])];
  return keys.some((key) => {
    const expected = Buffer.from(`${link.id}-${sign(key, link)}`);
    return expected.length === found.length && timingSafeEqual(expected, found);
  });
}

const purpose = "deployment-links";

function sign(key: Buffer, link: Signed): string {
  const facts = [
    link.id,
    link.submission_id,
    link.plan_id,
    link.subscription_id,
    String(link.expires_at.getTime()),
  ];
  return createHmac("sha256", key).update(facts.join("/")).digest("base64url").slice(0, 22);
}
