import { text as readAll } from "node:stream/consumers";
import { wrongUse } from "#cli-error.ts";

/** A text given as an option; `-` reads it from stdin. @throws CliError when there is none. */
export async function readText(flag: string, given: string | undefined): Promise<string> {
  const text = given === "-" ? (await readAll(process.stdin)).trim() : given?.trim();
  if (text !== undefined && text !== "") return text;
  throw wrongUse({ en: `${flag} says nothing.`, "zh-CN": `${flag} 没有内容。` });
}
