import type { Language, Text } from "@slipway/contracts";

/** Where a command talks to: results to stdout, everything else to stderr. Tests give one that records. */
export interface Terminal {
  language: Language;
  env: Readonly<Record<string, string | undefined>>;
  /** Folder that relative paths are meant from. */
  cwd: string;
  /** A person watches stderr: progress may be drawn and redrawn. */
  isInteractive: boolean;
  /** Colours are wanted on stdout. */
  hasColour: boolean;
  width: number;
  /** Writes a result, as it is, to stdout. */
  print(text: string): void;
  /** Tells the person something, as a line on stderr. */
  say(text: Text): void;
}

/** The terminal of this process, in the language of `--language`, LC_ALL, LC_MESSAGES or LANG. */
export function processTerminal(language: Language): Terminal {
  const { stdout, stderr, env } = process;
  return {
    language,
    env,
    cwd: process.cwd(),
    isInteractive: stderr.isTTY && env["CI"] === undefined && env["TERM"] !== "dumb",
    hasColour: (stdout.isTTY && env["NO_COLOR"] === undefined) || env["FORCE_COLOR"] !== undefined,
    width: Math.max(40, stdout.columns ?? 100),
    print: (text) => stdout.write(text),
    say: (text) => stderr.write(`${text[language]}\n`),
  };
}

/** The language asked for on the command line, else the one of the environment, else English. */
export function chooseLanguage(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const at = argv.findIndex((argument) => argument === "--language" || argument.startsWith("--language="));
  const asked = at === -1 ? undefined : (argv[at]!.split("=")[1] ?? argv[at + 1]);
  const wanted = asked ?? env["LC_ALL"] ?? env["LC_MESSAGES"] ?? env["LANG"] ?? "";
  return /^zh([-_.]|$)/i.test(wanted) ? "zh-CN" : "en";
}
