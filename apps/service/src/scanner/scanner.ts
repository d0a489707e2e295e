import type { Readable } from "node:stream";

export type ScanResult =
  | { state: "clean" }
  /** `signature` is the scanner's name for what it found. */
  | { state: "infected"; signature: string }
  /** The scanner could not look at it all, for example because it is larger than the scanner takes. */
  | { state: "not-scanned"; reason: string };

/** Looks for malware. Where none is configured it says so, and nothing is called clean. */
export interface Scanner {
  isConfigured: boolean;
  /** @throws ScannerError when the scanner cannot be reached, which may pass */
  scan(bytes: Readable | Uint8Array): Promise<ScanResult>;
  /** Of the program and its signatures, so that results can be known to be old; undefined where none is configured. */
  version(): Promise<string | undefined>;
}

/** The scanner does not answer. */
export class ScannerError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "ScannerError";
  }
}

/** What stands in where no scanner is configured. */
export const noScanner: Scanner = {
  isConfigured: false,
  scan: async () => ({ state: "not-scanned", reason: "no malware scanner is configured (CLAMD_ADDRESS)" }),
  version: async () => undefined,
};
