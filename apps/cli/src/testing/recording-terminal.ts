import type { Language, Text } from "@slipway/contracts";
import type { Terminal } from "#terminal.ts";

export interface RecordingTerminal extends Terminal {
  stdout: string;
  /** What was told, in the terminal's language. */
  told: string[];
}

/** A terminal for tests: nobody watches, everything is kept. */
export function recordingTerminal(
  settings: { cwd?: string; env?: Record<string, string>; language?: Language } = {},
): RecordingTerminal {
  const language = settings.language ?? "en";
  const terminal: RecordingTerminal = {
    language,
    env: settings.env ?? {},
    cwd: settings.cwd ?? process.cwd(),
    isInteractive: false,
    hasColour: false,
    width: 100,
    stdout: "",
    told: [],
    print: (text) => {
      terminal.stdout += text;
    },
    say: (text: Text) => {
      terminal.told.push(text[language]);
    },
  };
  return terminal;
}
