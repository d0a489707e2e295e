import { execFile } from "node:child_process";
import { join } from "node:path";

interface Report {
  checks: { name: string; examined: number; faults: number }[];
  faults: { check: string; subject: string; text: { en: string } }[];
}

/** `slipway verify` as an operator runs it. Answers its report, with every fault as a line. */
export function verifyService(
  environment: Record<string, string>,
): Promise<{ report: Report; faults: string[] }> {
  const program = join(import.meta.dirname, "../../apps/service/src/main-tool.ts");
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [program, "verify", "--json"],
      { env: { ...process.env, ...environment }, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (error !== null && error.code !== 1) {
          reject(new Error(`verify ended with ${error.code}: ${stderr}`));
          return;
        }
        const report = JSON.parse(stdout) as Report;
        const faults = report.faults.map(({ check, subject, text }) => `${check}: ${subject}: ${text.en}`);
        resolve({ report, faults });
      },
    );
  });
}
