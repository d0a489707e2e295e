import type { Text } from "@slipway/contracts";
import { verifyIntegrity, type IntegrityReport } from "#integrity/verify-integrity.ts";
import { isDatabaseEmpty } from "#doctor/is-database-empty.ts";
import { openTool } from "./open-tool.ts";
import type { ToolExit } from "./run-tool.ts";
import type { ToolCall } from "./tool-call.ts";
import { WrongUse } from "./wrong-use.ts";

/** `slipway verify`: every promise looked after, every file read; 1 when something is not as it should be. */
export async function verify({ quick, json, language }: ToolCall): Promise<ToolExit> {
  const parts = await openTool();
  try {
    if (await isDatabaseEmpty(parts.db)) throw new WrongUse(nothingHere);
    const report = await verifyIntegrity(parts, { readsAllBytes: !quick });
    process.stdout.write(json ? `${JSON.stringify(report, undefined, 2)}\n` : formatReport(report, language));
    return report.checks.some(({ faults }) => faults > 0) ? 1 : 0;
  } finally {
    await parts.stop();
  }
}

function formatReport({ checks, faults }: IntegrityReport, language: ToolCall["language"]): string {
  const lines = checks.flatMap(({ name, title, examined, faults: count }) => [
    `${count === 0 ? "✓" : "✗"} ${title[language]} (${examined})`,
    ...faults
      .filter(({ check }) => check === name)
      .flatMap(({ subject, text, fix }) => [`    ${subject}: ${text[language]}`, `      ${fix[language]}`]),
  ]);
  const total = checks.reduce((sum, { faults: count }) => sum + count, 0);
  return `${[...lines, summaryOf(total)[language]].join("\n")}\n`;
}

function summaryOf(total: number): Text {
  if (total === 0) return { en: "Nothing is wrong.", "zh-CN": "没有发现问题。" };
  return {
    en: `${total} ${total === 1 ? "thing is" : "things are"} not as they should be.`,
    "zh-CN": `有 ${total} 处异常。`,
  };
}

const nothingHere = {
  en: "There is no Slipway in this database. Give the folder with --data, or DATABASE_URL.",
  "zh-CN": "此数据库中没有 Slipway。请用 --data 指定文件夹，或设置 DATABASE_URL。",
};
