import { parseArgs } from "node:util";

/** What an operator asked of a tool. */
export interface ToolCall {
  /** `verify`, `doctor`, `backup`, `restore`, `keys`. */
  name: string;
  args: string[];
  /** Presence only: file contents are not read. */
  quick: boolean;
  /** One JSON document instead of lines for people. */
  json: boolean;
  language: "en" | "zh-CN";
}

/** Reads the arguments that the command line hands on. @throws TypeError for an option that no tool has */
export function readToolCall(argv: readonly string[]): ToolCall {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      quick: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      language: { type: "string", default: "en" },
    },
  });
  const [name = "", ...args] = positionals;
  const language = values.language === "zh-CN" ? "zh-CN" : "en";
  return { name, args, quick: values.quick, json: values.json, language };
}
