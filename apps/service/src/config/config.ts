import { join, resolve } from "node:path";
import type { Environment } from "./environment.ts";
import { makeLimitsConfig, type LimitsConfig } from "./limits.ts";
import { readChoice, readInteger, readList } from "./read-setting.ts";

/** Every setting of the service that is not secret. */
export interface Config {
  /** Of our own binding and links; loopback unless told otherwise. */
  host: string;
  port: number;
  /** Origin of links in e-mails and answers, without a slash at the end. */
  publicUrl: string;
  dataFolder: string;
  /** Where file contents live: a folder, or the address of a store. */
  blobs: string;
  operatorName: string;
  logLevel: string;
  poolSize: number;
  flow: FlowConfig;
  api: ApiConfig;
  limits: LimitsConfig;
  worker: WorkerConfig;
  mail: { from: string };
  metrics: MetricsConfig;
  /** Address of clamd; without it nothing is scanned, and the report says so. */
  clamdAddress: string | undefined;
  /** Hosts, networks or `loopback` that outbound requests may reach although they are not public. */
  outboundAllow: readonly string[];
  oidc: OidcConfig | undefined;
}

/** The operator's own identity provider. */
export interface OidcConfig {
  issuer: string;
  clientId: string | undefined;
  audience: string | undefined;
  /** What is asked for at sign-in, separated by blanks. */
  scopes: string;
  /** Claim of the ID token with a person's groups. */
  groupsClaim: string;
  /** Claim with the ids of a person's Azure subscriptions; without it, only administrators grant them. */
  subscriptionsClaim: string | undefined;
}

export interface FlowConfig {
  estimates: "seed" | "2019";
  cancellation: "from-sign-off" | "any-time";
  reviewDueDays: number;
  signOffDueDays: number;
  /** How long before the due date the person who waits is told. */
  warnBeforeDueHours: number;
  leadTestValidHours: number;
  /** Offer types beside Azure applications whose publishing the operator turned on. */
  publishableOfferTypes: readonly string[];
}

/** How the `/api` dialect answers where its clients disagree (rest-api decisions). */
export interface ApiConfig {
  ifMatch: "lenient" | "strict";
  operationEndStatus: "succeeded" | "complete" | "completed";
  minimumRunningSeconds: number;
}

export interface WorkerConfig {
  /** Runs that one worker process drives at a time. */
  concurrency: number;
  certificationSeconds: number;
  certificationMemoryMb: number;
}

/** Who may read `/metrics`, and where a worker, which has no API, shows them. */
export interface MetricsConfig {
  audience: "local" | "open" | "off";
  port: number | undefined;
}

/** Turns the environment into settings. @throws ConfigError naming the variable that is wrong. */
export function makeConfig(environment: Environment): Config {
  const host = environment.SLIPWAY_HOST ?? "127.0.0.1";
  const port = readInteger(environment, "SLIPWAY_PORT", { fallback: 8480, min: 0, max: 65_535 });
  const dataFolder = resolve(environment.SLIPWAY_DATA ?? ".slipway");
  return {
    host,
    port,
    publicUrl: (environment.SLIPWAY_PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/+$/, ""),
    dataFolder,
    blobs: environment.SLIPWAY_BLOBS ?? join(dataFolder, "blobs"),
    operatorName: environment.SLIPWAY_OPERATOR_NAME ?? "Slipway",
    logLevel: readChoice(
      environment,
      "SLIPWAY_LOG_LEVEL",
      ["trace", "debug", "info", "warn", "error", "silent"],
      "info",
    ),
    poolSize: readInteger(environment, "SLIPWAY_POOL_SIZE", { fallback: 10, min: 2, max: 200 }),
    flow: makeFlowConfig(environment),
    api: makeApiConfig(environment),
    limits: makeLimitsConfig(environment),
    worker: makeWorkerConfig(environment),
    mail: { from: environment.SMTP_FROM ?? "Slipway <no-reply@slipway.localhost>" },
    metrics: makeMetricsConfig(environment),
    clamdAddress: environment.CLAMD_ADDRESS,
    outboundAllow: readList(environment, "OUTBOUND_ALLOW"),
    oidc: makeOidcConfig(environment),
  };
}

function makeFlowConfig(environment: Environment): FlowConfig {
  return {
    estimates: readChoice(environment, "SLIPWAY_ESTIMATES", ["seed", "2019"], "seed"),
    cancellation: readChoice(
      environment,
      "SLIPWAY_CANCELLATION",
      ["from-sign-off", "any-time"],
      "from-sign-off",
    ),
    reviewDueDays: readInteger(environment, "SLIPWAY_REVIEW_DUE_DAYS", { fallback: 14, min: 1, max: 365 }),
    signOffDueDays: readInteger(environment, "SLIPWAY_SIGN_OFF_DUE_DAYS", { fallback: 30, min: 1, max: 365 }),
    warnBeforeDueHours: 48,
    leadTestValidHours: 24,
    publishableOfferTypes: readList(environment, "SLIPWAY_PUBLISHABLE_OFFER_TYPES"),
  };
}

function makeApiConfig(environment: Environment): ApiConfig {
  return {
    ifMatch: readChoice(environment, "SLIPWAY_IF_MATCH", ["lenient", "strict"], "lenient"),
    operationEndStatus: readChoice(
      environment,
      "SLIPWAY_OPERATION_END_STATUS",
      ["succeeded", "complete", "completed"],
      "succeeded",
    ),
    minimumRunningSeconds: readInteger(environment, "SLIPWAY_MINIMUM_RUNNING_SECONDS", {
      fallback: 3,
      min: 0,
      max: 600,
    }),
  };
}

function makeWorkerConfig(environment: Environment): WorkerConfig {
  return {
    concurrency: readInteger(environment, "SLIPWAY_WORKER_CONCURRENCY", { fallback: 4, min: 1, max: 64 }),
    certificationSeconds: readInteger(environment, "SLIPWAY_CERTIFICATION_SECONDS", {
      fallback: 300,
      min: 1,
      max: 3600,
    }),
    certificationMemoryMb: readInteger(environment, "SLIPWAY_CERTIFICATION_MEMORY_MB", {
      fallback: 1024,
      min: 64,
      max: 32_768,
    }),
  };
}

function makeMetricsConfig(environment: Environment): MetricsConfig {
  const port = readInteger(environment, "SLIPWAY_METRICS_PORT", { fallback: 0, min: 0, max: 65_535 });
  return {
    audience: readChoice(environment, "SLIPWAY_METRICS", ["local", "open", "off"], "local"),
    port: port === 0 ? undefined : port,
  };
}

function makeOidcConfig(environment: Environment): Config["oidc"] {
  if (environment.OIDC_ISSUER === undefined) return undefined;
  return {
    issuer: environment.OIDC_ISSUER,
    clientId: environment.OIDC_CLIENT_ID,
    audience: environment.OIDC_AUDIENCE,
    scopes: environment.OIDC_SCOPES ?? "openid profile email",
    groupsClaim: environment.OIDC_GROUPS_CLAIM ?? "groups",
    subscriptionsClaim: environment.OIDC_SUBSCRIPTIONS_CLAIM,
  };
}
