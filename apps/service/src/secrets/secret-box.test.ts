import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeArtifactPath, readArtifactPath } from "#artifacts/artifact-link.ts";
import { loadSecrets, type Secrets } from "#config/secrets.ts";
import { decryptSecret, encryptSecret } from "./secret-box.ts";

const newKey = () => randomBytes(32).toString("hex");
const secretsOf = (...keys: string[]): Promise<Secrets> =>
  loadSecrets({ SLIPWAY_SECRET_KEY: keys.join(",") }, "unused");
const plain = "DefaultEndpointsProtocol=https;AccountKey=密钥";

describe("a stored secret", () => {
  it("opens for its purpose only, and looks different each time", async () => {
    const secrets = await secretsOf(newKey());
    const stored = encryptSecret(secrets, "leads", plain);
    expect(decryptSecret(secrets, "leads", stored)).toBe(plain);
    expect(decryptSecret(secrets, "leads", encryptSecret(secrets, "leads", ""))).toBe("");
    expect(encryptSecret(secrets, "leads", plain)).not.toBe(stored);
    expect(stored).not.toContain("AccountKey");
    expect(() => decryptSecret(secrets, "customers", stored)).toThrow(/SLIPWAY_SECRET_KEY/);
  });

  it("does not open when a single character was changed", async () => {
    const secrets = await secretsOf(newKey());
    const stored = encryptSecret(secrets, "leads", plain);
    // The last character may hold bits that are not used.
    for (let at = 0; at < stored.length - 1; at += 1) {
      const changed = stored.slice(0, at) + (stored[at] === "A" ? "B" : "A") + stored.slice(at + 1);
      expect(() => decryptSecret(secrets, "leads", changed)).toThrow();
    }
    expect(() => decryptSecret(secrets, "leads", "")).toThrow(/unknown form/);
    expect(() => decryptSecret(secrets, "leads", stored.slice(0, -8))).toThrow();
  });

  it("stays readable when a new key is put in front, and not when the old one is gone", async () => {
    const [old, next] = [newKey(), newKey()];
    const stored = encryptSecret(await secretsOf(old), "leads", plain);
    const rotated = await secretsOf(next, old);
    expect(decryptSecret(rotated, "leads", stored)).toBe(plain);
    const written = encryptSecret(rotated, "leads", plain);
    expect(decryptSecret(await secretsOf(next), "leads", written)).toBe(plain);
    expect(() =>
      decryptSecret(rotated, "leads", stored.replace(/\.[\w-]{8}\./, `.${written.split(".")[1]}.`)),
    ).toThrow();
    const without = await secretsOf(next);
    expect(() => decryptSecret(without, "leads", stored)).toThrow(/SLIPWAY_SECRET_KEY does not hold/);
  });
});

describe("links to files", () => {
  it("go on working when the key is changed, as long as the old one is kept", async () => {
    const [old, next] = [newKey(), newKey()];
    const artifact = { publisherId: "fabrikam", hash: "ab".repeat(32), fileName: "app.zip" };
    const path = makeArtifactPath(await secretsOf(old), artifact);
    expect(readArtifactPath(await secretsOf(next, old), path)).toEqual(artifact);
    expect(readArtifactPath(await secretsOf(next), path)).toBeUndefined();
  });
});

describe("the installation's key", () => {
  it("is made once, for all processes of a data folder", async () => {
    const folder = mkdtempSync(join(tmpdir(), "secrets-"));
    const [one, two] = [await loadSecrets({}, folder), await loadSecrets({}, folder)];
    expect(decryptSecret(two, "leads", encryptSecret(one, "leads", plain))).toBe(plain);
  });

  it.each(["", "abc", `${"ab".repeat(32)},xyz`, "zz".repeat(32)])("is refused when it is %j", async (key) => {
    await expect(secretsOf(key)).rejects.toThrow(/^SLIPWAY_SECRET_KEY should be 64 hexadecimal digits/);
  });
});
