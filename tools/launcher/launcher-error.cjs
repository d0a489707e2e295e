"use strict";

/** Something a person can mend; shown without a stack trace. Exit codes as those of `slipway`. */
class LauncherError extends Error {
  constructor(message, exitCode = 3) {
    super(message);
    this.name = "LauncherError";
    this.exitCode = exitCode;
  }
}

module.exports = { LauncherError };
