/** The variables that Slipway reads, once, at start. Everything else takes its settings from `Config`. */
export const variables = [
  "DATABASE_URL",
  "SLIPWAY_DIRECT_DATABASE_URL",
  "SLIPWAY_REPLICA_DATABASE_URL",
  "SLIPWAY_HOST",
  "SLIPWAY_PORT",
  "SLIPWAY_PUBLIC_URL",
  "SLIPWAY_DATA",
  "SLIPWAY_BLOBS",
  "SLIPWAY_SECRET_KEY",
  "SLIPWAY_OPERATOR_NAME",
  "SLIPWAY_ESTIMATES",
  "SLIPWAY_CANCELLATION",
  "SLIPWAY_IF_MATCH",
  "SLIPWAY_OPERATION_END_STATUS",
  "SLIPWAY_MINIMUM_RUNNING_SECONDS",
  "SLIPWAY_REVIEW_DUE_DAYS",
  "SLIPWAY_SIGN_OFF_DUE_DAYS",
  "SLIPWAY_MAX_PACKAGE_MB",
  "SLIPWAY_TOKEN_REQUESTS_PER_MINUTE",
  "SLIPWAY_PUBLISHER_REQUESTS_PER_MINUTE",
  "SLIPWAY_PUBLISHER_STORED_MB",
  "SLIPWAY_PUBLISHER_UPLOAD_MB_PER_DAY",
  "SLIPWAY_MAX_WAITING_PUBLISHES",
  "SLIPWAY_PUBLISHER_MAX_WAITING_PUBLISHES",
  "SLIPWAY_PUBLISHABLE_OFFER_TYPES",
  "SLIPWAY_POOL_SIZE",
  "SLIPWAY_WORKER_CONCURRENCY",
  "SLIPWAY_CERTIFICATION_SECONDS",
  "SLIPWAY_CERTIFICATION_MEMORY_MB",
  "SLIPWAY_LOG_LEVEL",
  "SLIPWAY_METRICS",
  "SLIPWAY_METRICS_PORT",
  "AZURE_STORAGE_CONNECTION_STRING",
  "SMTP_URL",
  "SMTP_FROM",
  "CLAMD_ADDRESS",
  "OUTBOUND_ALLOW",
  "OTEL_EXPORTER_OTLP_ENDPOINT",
  "OTEL_TRACES_SAMPLER",
  "OIDC_ISSUER",
  "OIDC_CLIENT_ID",
  "OIDC_CLIENT_SECRET",
  "OIDC_AUDIENCE",
  "OIDC_SCOPES",
  "OIDC_GROUPS_CLAIM",
  "OIDC_SUBSCRIPTIONS_CLAIM",
] as const;
export type Variable = (typeof variables)[number];
export type Environment = Readonly<Partial<Record<Variable, string>>>;

/** Takes what Slipway knows out of the process' environment; empty values count as absent. */
export function readEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const entries = variables.map((name) => [name, source[name]?.trim()] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== ""));
}
