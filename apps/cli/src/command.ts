import type { Text } from "@slipway/contracts";
import type { ExitCode } from "#exit-codes.ts";
import type { Terminal } from "#terminal.ts";

/** One call of a command: what was typed, and where to answer. */
export interface Call<Options = object> {
  args: readonly string[];
  options: Options & CommonOptions;
  terminal: Terminal;
}

/** Options that every command has. */
export interface CommonOptions {
  json?: boolean;
  server?: string;
}

export interface OptionDefinition {
  /** As commander writes it: `--timeout <duration>`. */
  flags: string;
  summary: Text;
  choices?: readonly string[];
  /** May be given several times; the value is then a list. */
  isRepeatable?: boolean;
  /** Turns the text into a value. @throws CliError when it cannot. */
  parse?: (text: string) => unknown;
}

/** A command as data: help and argument checking need nothing else, so its code is loaded only when it runs. */
export interface CommandDefinition {
  /** Words after `slipway`: `offers pull`. */
  name: string;
  summary: Text;
  arguments?: readonly { name: string; summary: Text }[];
  options?: readonly OptionDefinition[];
  /** Runs when the group is named without a verb: `publishers`. */
  isDefault?: boolean;
  /** Needs a server, hence takes `--server`. */
  isRemote?: boolean;
  /** Options and arguments that are not known are handed on instead of refused. */
  passesOn?: boolean;
  load: () => Promise<(call: Call<never>) => Promise<ExitCode>>;
}

/** A word that only groups commands: `offers`, `review`. */
export interface CommandGroup {
  name: string;
  summary: Text;
}
