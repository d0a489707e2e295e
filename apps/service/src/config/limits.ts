import type { Environment, Variable } from "./environment.ts";
import { readInteger } from "./read-setting.ts";

/** What one request, token or publisher may take of the installation; beyond it the answer says what to do. */
export interface LimitsConfig {
  maxPackageBytes: number;
  maxDefinitionBytes: number;
  /** Counted by each API process for itself. */
  requestsPerMinute: { token: number; publisher: number };
  /** Of one publisher's files, all together, and of what it uploads in 24 hours. */
  uploads: { storedBytes: number; bytesPerDay: number };
  /** Publishes that wait for a worker: of the installation, and of one publisher. */
  waitingPublishes: { all: number; publisher: number };
}

const megabyte = 1024 * 1024;
const most = 1_000_000_000;

export function makeLimitsConfig(environment: Environment): LimitsConfig {
  const read = (variable: Variable, fallback: number, max = most) =>
    readInteger(environment, variable, { fallback, min: 1, max });
  return {
    maxPackageBytes: read("SLIPWAY_MAX_PACKAGE_MB", 1024, 10_240) * megabyte,
    maxDefinitionBytes: 8 * megabyte,
    requestsPerMinute: {
      token: read("SLIPWAY_TOKEN_REQUESTS_PER_MINUTE", 120_000),
      publisher: read("SLIPWAY_PUBLISHER_REQUESTS_PER_MINUTE", 240_000),
    },
    uploads: {
      storedBytes: read("SLIPWAY_PUBLISHER_STORED_MB", 102_400) * megabyte,
      bytesPerDay: read("SLIPWAY_PUBLISHER_UPLOAD_MB_PER_DAY", 20_480) * megabyte,
    },
    waitingPublishes: {
      all: read("SLIPWAY_MAX_WAITING_PUBLISHES", 20_000),
      publisher: read("SLIPWAY_PUBLISHER_MAX_WAITING_PUBLISHES", 2000),
    },
  };
}
