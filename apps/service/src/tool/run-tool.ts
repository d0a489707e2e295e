import { ConfigError } from "#config/read-setting.ts";
import { readToolCall, type ToolCall } from "./tool-call.ts";
import { WrongUse } from "./wrong-use.ts";

/** The exit codes of the command line: fine, findings, wrong use, our fault. */
export type ToolExit = 0 | 1 | 2 | 3;
export type Tool = (call: ToolCall) => Promise<ToolExit>;

/** Runs the tool that the arguments name, tells what went wrong in a sentence, and ends the process. */
export async function runTool(tools: Readonly<Record<string, Tool>>, argv: readonly string[]): Promise<void> {
  let call: ToolCall | undefined;
  try {
    call = readToolCall(argv);
    const tool = tools[call.name];
    if (tool === undefined) throw new WrongUse(unknown(Object.keys(tools)));
    process.exitCode = await tool(call);
  } catch (error) {
    process.stderr.write(`${describe(error, call?.language ?? "en")}\n`);
    process.exitCode = isWrongUse(error) ? 2 : 3;
  }
}

function isWrongUse(error: unknown): boolean {
  return error instanceof WrongUse || error instanceof ConfigError || error instanceof TypeError;
}

function describe(error: unknown, language: ToolCall["language"]): string {
  if (error instanceof WrongUse) return error.text[language];
  if (error instanceof AggregateError) return error.errors.map((each) => describe(each, language)).join("; ");
  return error instanceof Error ? error.message || error.name : String(error);
}

function unknown(names: readonly string[]) {
  const list = names.join(", ");
  return { en: `Tools are: ${list}.`, "zh-CN": `可用工具：${list}。` };
}
