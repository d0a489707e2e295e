import { runNode } from "../run-program.ts";

interface Report {
  diagnostics: {
    code?: string;
    message: string;
    filename: string;
    labels?: { span?: { line?: number } }[];
  }[];
  number_of_files: number;
}

/** oxlint by .oxlintrc.json; its answer must name files, or it has looked at nothing. */
export async function checkLint(): Promise<string[]> {
  const { stdout, output } = await runNode("node_modules/oxlint/bin/oxlint", ["--format", "json"]);
  const report = parseReport(stdout);
  if (report === undefined) return [`oxlint gave no report:\n${output}`];
  if (report.number_of_files < 100) return [`oxlint read only ${report.number_of_files} files`];
  return report.diagnostics.map(
    ({ code, message, filename, labels }) =>
      `${filename}:${labels?.[0]?.span?.line ?? 1} ${message} [${code ?? "?"}]`,
  );
}

function parseReport(text: string): Report | undefined {
  try {
    return JSON.parse(text) as Report;
  } catch {
    return undefined;
  }
}
