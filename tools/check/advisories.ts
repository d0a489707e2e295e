import { runProgram, type ProgramResult } from "../run-program.ts";

interface AuditReport {
  auditReportVersion?: number;
  vulnerabilities?: Record<
    string,
    {
      severity: string;
      range: string;
      fixAvailable?: unknown;
      via: (string | { title?: string; url?: string })[];
    }
  >;
}

const limitMs = 60_000;
const serious: readonly string[] = ["high", "critical"];

/**
 * Known weaknesses of the packages that run, as the registry tells them. Where it cannot be asked, that is said in a
 * sentence, and is no problem of ours.
 */
export async function checkAdvisories(): Promise<string[]> {
  const { stdout } = await runNpm(["audit", "--omit=dev", "--json"]).catch(() => ({ stdout: "" }));
  const { problems, skipped } = readAudit(stdout);
  if (skipped !== undefined) console.log(`    skipped: ${skipped}`);
  return problems;
}

function runNpm(args: readonly string[]): Promise<ProgramResult> {
  const { npm_execpath: npm, ...env } = process.env;
  const options = { timeoutMs: limitMs, env: { ...env, npm_config_fetch_retries: "0" } };
  if (npm === undefined) return runProgram("npm", args, options);
  return npm.endsWith("js")
    ? runProgram(process.execPath, [npm, ...args], options)
    : runProgram(npm, args, options);
}

/** What `npm audit --json` (report version 2) says: serious weaknesses, or why there is no answer. */
export function readAudit(text: string): { problems: string[]; skipped?: string } {
  const report = parse(text);
  if (report?.auditReportVersion === undefined || report.vulnerabilities === undefined)
    return { problems: [], skipped: `the registry does not tell known weaknesses${statusOf(report)}.` };
  const problems = Object.entries(report.vulnerabilities)
    .filter(([, { severity }]) => serious.includes(severity))
    .map(([name, { severity, range, via }]) => {
      const told = via.map((each) => (typeof each === "string" ? each : [each.title, each.url].join(" ")));
      return `${name} ${range} has a weakness that is ${severity}: ${told.join("; ")}`;
    });
  return { problems };
}

function parse(text: string): (AuditReport & { statusCode?: number }) | undefined {
  try {
    return JSON.parse(text) as AuditReport;
  } catch {
    return undefined;
  }
}

function statusOf(report: { statusCode?: number } | undefined): string {
  return report?.statusCode === undefined ? "" : ` (it answered ${report.statusCode})`;
}
