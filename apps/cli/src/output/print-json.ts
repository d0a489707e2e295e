import type { Terminal } from "#terminal.ts";

/** The one document that `--json` promises. */
export function printJson(terminal: Terminal, value: unknown): void {
  terminal.print(`${JSON.stringify(value, undefined, 2)}\n`);
}
