import { diagnose, type Diagnosis } from "#doctor/diagnose.ts";
import type { ToolExit } from "./run-tool.ts";
import type { ToolCall } from "./tool-call.ts";

const marks = { fine: "✓", warning: "!", fault: "✗" } as const;

/** `slipway doctor`: what an installation needs, one by one, with what to do; 1 when something does not work. */
export async function doctor({ json, language }: ToolCall): Promise<ToolExit> {
  const found = await diagnose();
  process.stdout.write(json ? `${JSON.stringify(found, undefined, 2)}\n` : formatDiagnoses(found, language));
  return found.some(({ finding }) => finding.state === "fault") ? 1 : 0;
}

function formatDiagnoses(found: readonly Diagnosis[], language: ToolCall["language"]): string {
  const colon = language === "en" ? ": " : "：";
  return found
    .flatMap(({ title, finding }) => [
      `${marks[finding.state]} ${title[language]}${colon}${finding.text[language]}`,
      ...(finding.fix === undefined ? [] : [`    ${finding.fix[language]}`]),
    ])
    .map((line) => `${line}\n`)
    .join("");
}
