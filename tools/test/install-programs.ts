import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runProgram } from "../run-program.ts";

interface Needed {
  /** Debian's name. */
  package: string;
  purpose: string;
  isPresent: () => boolean;
}

const needed: readonly Needed[] = [
  {
    package: "chromium",
    purpose: "portal journeys",
    isPresent: () => isOnPath("chromium") || isOnPath("google-chrome"),
  },
  {
    package: "fonts-noto-cjk",
    purpose: "Chinese texts in screenshots",
    isPresent: () => hasEntry("/usr/share/fonts/opentype/noto", /CJK/),
  },
  {
    package: "postgresql",
    purpose: "the second PostgreSQL, version 15",
    isPresent: () => hasEntry("/usr/lib/postgresql", /^\d+$/),
  },
  { package: "openssl", purpose: "certificates of test servers", isPresent: () => isOnPath("openssl") },
];
const installTimeoutMs = 300_000;

/** Installs the Debian programs that tests use and that are missing; where that is not possible it says what stays untested. */
export async function installPrograms(): Promise<void> {
  const missing = needed.filter(({ isPresent }) => !isPresent());
  if (missing.length === 0) return;
  const names = missing.map((each) => each.package);
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !isOnPath("apt-get"))
    return tellMissing(missing);
  console.log(`Installing ${names.join(", ")} for the tests…`);
  // Tests start servers of their own; Debian's package must not start one on port 5432.
  mkdirSync("/etc/postgresql-common/createcluster.d", { recursive: true });
  writeFileSync("/etc/postgresql-common/createcluster.d/slipway-tests.conf", "create_main_cluster = false\n");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await runProgram("apt-get", ["update", "-q"], { timeoutMs: installTimeoutMs, env });
  await runProgram("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...names], {
    timeoutMs: installTimeoutMs,
    env,
  });
  tellMissing(missing.filter(({ isPresent }) => !isPresent()));
}

function tellMissing(missing: readonly Needed[]): void {
  for (const { package: name, purpose } of missing)
    console.log(`${name} is missing and cannot be installed here; tests of ${purpose} are skipped or fail.`);
}

function isOnPath(program: string): boolean {
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));
}

function hasEntry(folder: string, pattern: RegExp): boolean {
  return existsSync(folder) && readdirSync(folder).some((name) => pattern.test(name));
}
