/** What the exit code of every command means. */
export const exitCodes = {
  fine: 0,
  /** Findings, or the server said no. */
  refused: 1,
  wrongUse: 2,
  /** Our fault, or the server cannot be reached. */
  failed: 3,
  /** `--timeout` passed and it still goes on. */
  stillWaiting: 4,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
