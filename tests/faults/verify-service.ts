import { runServiceTool } from "../support/service-tool.ts";

interface Report {
  checks: { name: string; examined: number; faults: number }[];
  faults: { check: string; subject: string; text: { en: string } }[];
}

/** `slipway verify` as an operator runs it. Answers its report, with every fault as a line. */
export async function verifyService(
  environment: Record<string, string>,
): Promise<{ report: Report; faults: string[] }> {
  const { exitCode, stdout, stderr } = await runServiceTool(["verify", "--json"], environment);
  if (exitCode > 1) throw new Error(`verify ended with ${exitCode}: ${stderr}`);
  const report = JSON.parse(stdout) as Report;
  const faults = report.faults.map(({ check, subject, text }) => `${check}: ${subject}: ${text.en}`);
  return { report, faults };
}
