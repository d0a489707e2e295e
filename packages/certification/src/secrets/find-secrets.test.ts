import { describe, expect, it } from "vitest";
import { describeFile } from "#input/certified-file.ts";
import { decodeBase64 } from "./decode-base64.ts";
import { findSecrets } from "./find-secrets.ts";
import { maskRanges } from "./mask-ranges.ts";
import { secretNames } from "./secret-names.ts";
import { secretPatterns } from "./secret-patterns.ts";

const found = (text: string) =>
  findSecrets(describeFile({ path: "a.sh", bytes: new TextEncoder().encode(text) }));
const connection = "Server=db.example;User Id=app;Password=s3cr3t-word;";

describe("secrets in files", () => {
  it("have a name each", () => {
    expect(Object.keys(secretNames).sort()).toEqual(secretPatterns.map(({ id }) => id).sort());
  });

  it.each([
    ["a connection string", connection, "connection-string-password"],
    [
      "a link with a signature",
      `https://files.example/a?sv=1&sig=${"a1B2".repeat(8)}%3D`,
      "shared-access-signature",
    ],
    ["a private key", "-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----", "private-key"],
  ])("finds %s", (_what, text, id) => {
    expect(found(text).map((secret) => secret.id)).toEqual([id]);
  });

  it.each([
    ["a shell's folder", "PWD=/opt/application"],
    ["a variable", "Server=a;Password=$PASSWORD;"],
    ["a template's expression", "[concat('Server=a;Password=', parameters('password'))]"],
  ])("leaves %s alone", (_what, text) => expect(found(text)).toEqual([]));

  it("looks into base64", () => {
    const [secret] = found(`data: ${Buffer.from(connection).toString("base64")}`);
    expect(secret).toMatchObject({ id: "connection-string-password", isEncoded: true, at: { start: 6 } });
    expect(found(Buffer.from(connection, "utf16le").toString("base64"))).toHaveLength(1);
  });

  it("are never shown, nor is the base64 that they are in", () => {
    const code = Buffer.from(connection).toString("base64");
    const file = describeFile({ path: "a.txt", bytes: Buffer.from(`${connection} ${code}`) });
    expect(maskRanges(file, 0, file.text.length)).toBe(
      "Server=db.example;User Id=app;Password=••••••; ••••••",
    );
  });

  it("leaves binary files alone", () => expect(found(`\0\0${connection}`)).toEqual([]));
});

describe("base64", () => {
  it("gives ASCII or nothing", () => {
    expect(decodeBase64("aGVsbG8=")).toBe("hello");
    expect(decodeBase64("/////w==")).toBeUndefined();
  });
});
