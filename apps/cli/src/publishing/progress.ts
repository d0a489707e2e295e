import type { OfferStatusDetail, Step } from "@slipway/contracts";
import { stepStatusTexts } from "#publishing/status-texts.ts";
import type { Terminal } from "#terminal.ts";

/** Shows a run while it goes on. */
export interface Progress {
  /** Takes the latest status; answers whether anything is new. */
  show(status: OfferStatusDetail): boolean;
  end(): Promise<void>;
}

/** Drawn steps for a person at a terminal, lines for a log, nothing for machines. */
export async function startProgress(terminal: Terminal, isQuiet: boolean | undefined): Promise<Progress> {
  if (isQuiet || !terminal.isInteractive) return lineProgress(isQuiet ? undefined : terminal);
  return (await import("#publishing/drawn-progress.ts")).drawnProgress(terminal.language);
}

/** One line for each change of a step and for each message, once. */
function lineProgress(terminal: Terminal | undefined): Progress {
  const told = new Set<string>();
  return {
    show(status) {
      const before = told.size;
      for (const step of status.steps) tellStep(step, told, terminal);
      return told.size > before;
    },
    end: () => Promise.resolve(),
  };
}

function tellStep(step: Step, told: Set<string>, terminal: Terminal | undefined): void {
  const { sign, text } = stepStatusTexts[step.status];
  if (step.status !== "notStarted" && isNew(told, `${step.id} ${step.status} ${step.startedAt}`))
    terminal?.say({
      en: `${sign} ${step.title.en}: ${text.en}${step.reusedFromRun === undefined ? "" : ` (result of run ${step.reusedFromRun})`}`,
      "zh-CN": `${sign} ${step.title["zh-CN"]}：${text["zh-CN"]}${step.reusedFromRun === undefined ? "" : `（沿用第 ${step.reusedFromRun} 次运行的结果）`}`,
    });
  for (const message of step.messages)
    if (isNew(told, `${step.id} ${message.at} ${message.code} ${message.text.en}`))
      terminal?.say({ en: `    ${message.text.en}`, "zh-CN": `    ${message.text["zh-CN"]}` });
}

function isNew(told: Set<string>, key: string): boolean {
  const size = told.size;
  return told.add(key).size > size;
}
