import { homedir } from "node:os";
import { dirname } from "node:path";
import { repository, runProgram } from "../run-program.ts";
import { listPaths, readText } from "./list-files.ts";

interface Forbidden {
  pattern: RegExp;
  because: string;
}

const always: readonly Forbidden[] = [
  { pattern: /\b(TODO|FIXME|XXX|HACK)\b(?!\(#\d+\))/, because: "an open end without an issue" },
  { pattern: /\b(describe|it|test)\.only\(/, because: "a test that silences the others" },
];
/** Files whose subject these words are. */
const exempt = /^(tools\/structure\/texts\.ts|package-lock\.json|\.npmrc)$/;

/** Nothing unfinished, and nothing of the machine that it was written on, stands in a tracked file. */
export async function checkTexts(): Promise<string[]> {
  const forbidden = [...always, ...(await machineTexts())];
  return listPaths(/\.(tsx?|cjs|mjs|json|md|css|sql|html|yaml|yml|scenario)$/).flatMap((path) => {
    const text = exempt.test(path) ? undefined : readText(path);
    return forbidden.flatMap(({ pattern, because }) => {
      const line = text?.split("\n").findIndex((each) => pattern.test(each)) ?? -1;
      return line === -1 ? [] : [`${path}:${line + 1} ${because}`];
    });
  });
}

async function machineTexts(): Promise<Forbidden[]> {
  const { stdout } = await runProgram("npm", ["config", "get", "registry"]).catch(() => ({ stdout: "" }));
  const address = stdout.trim().split("\n").at(-1) ?? "";
  const host = URL.canParse(address) ? new URL(address).host : "";
  return [
    ...[dirname(repository), homedir()]
      .filter((folder) => folder.length > 1)
      .map((folder) => ({
        pattern: new RegExp(`${escape(folder)}/`),
        because: `a path of this machine (${folder})`,
      })),
    ...(host === "" ? [] : [{ pattern: new RegExp(escape(host)), because: "the host of a registry" }]),
  ];
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
