import { createHmac } from "node:crypto";
import { expect, it } from "vitest";
import type { Secrets } from "#config/secrets.ts";
import { isTokenOf, linkIdOf, makeDeploymentToken } from "./deployment-token.ts";

const secretsOf = (key: string): Secrets => ({
  databaseUrl: undefined,
  smtpUrl: undefined,
  azureConnectionString: undefined,
  oidcClientSecret: undefined,
  deriveKey: (purpose) => createHmac("sha256", key).update(purpose).digest(),
});
const secrets = secretsOf("one");
const link = {
  id: "0b6f2f52-4d0a-4c0e-9f3d-6f8e1a7b2c3d",
  submission_id: "4c0e9f3d-6f8e-4a7b-8c3d-0b6f2f524d0a",
  plan_id: "standard",
  subscription_id: "7d1c6f0a-93b5-4f6e-8a27-5c1e0b9d4f36",
  expires_at: new Date("2026-01-02T00:00:00Z"),
};

it("names its link and is accepted for it", () => {
  const token = makeDeploymentToken(secrets, link);
  expect(linkIdOf(token)).toBe(link.id);
  expect(isTokenOf(secrets, link, token)).toBe(true);
});

it("opens no other submission, plan, subscription, day or installation", () => {
  const token = makeDeploymentToken(secrets, link);
  const others = [
    { ...link, submission_id: "00000000-6f8e-4a7b-8c3d-0b6f2f524d0a" },
    { ...link, plan_id: "large" },
    { ...link, subscription_id: "00000000-93b5-4f6e-8a27-5c1e0b9d4f36" },
    { ...link, expires_at: new Date("2027-01-02T00:00:00Z") },
  ];
  expect(others.map((other) => isTokenOf(secrets, other, token))).toEqual([false, false, false, false]);
  expect(isTokenOf(secretsOf("two"), link, token)).toBe(false);
  expect(linkIdOf(link.id)).toBeUndefined();
});
