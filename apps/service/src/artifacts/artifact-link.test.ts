import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Secrets } from "#config/secrets.ts";
import { makeArtifactPath, readArtifactLink, readArtifactPath } from "./artifact-link.ts";

function secretsOf(key: string): Secrets {
  return {
    databaseUrl: undefined,
    smtpUrl: undefined,
    azureConnectionString: undefined,
    oidcClientSecret: undefined,
    deriveKey: (purpose) => createHmac("sha256", key).update(purpose).digest(),
  };
}
const secrets = secretsOf("one");
const artifact = { publisherId: "fabrikam", hash: "ab".repeat(32), fileName: "我的 app.zip" };

describe("artifact links", () => {
  it("are the same each time and read back", () => {
    const path = makeArtifactPath(secrets, artifact);
    expect(makeArtifactPath(secrets, artifact)).toBe(path);
    expect(readArtifactPath(secrets, path)).toEqual(artifact);
    expect(readArtifactLink(secrets, `https://old.example:8443${path}`)).toEqual(artifact);
  });

  it("open nothing for another publisher, hash or installation", () => {
    const path = makeArtifactPath(secrets, artifact);
    expect(readArtifactPath(secrets, path.replace("fabrikam", "contoso"))).toBeUndefined();
    expect(readArtifactPath(secrets, path.replace("abab", "cdab"))).toBeUndefined();
    expect(readArtifactPath(secretsOf("two"), path)).toBeUndefined();
    expect(readArtifactLink(secrets, "https://example.org/app.zip")).toBeUndefined();
    expect(readArtifactLink(secrets, "not a link")).toBeUndefined();
  });
});
