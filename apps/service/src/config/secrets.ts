import type { Environment } from "./environment.ts";
import { ensureKeyFile, watchKeyFile } from "./key-file.ts";
import { readKeyRing, type KeyRing } from "./key-ring.ts";
import { ConfigError } from "./read-setting.ts";

/** What must never reach a log, an answer or the repository; kept apart from `Config` for that reason. */
export interface Secrets {
  /** External database; absent, the embedded one is used. */
  databaseUrl: string | undefined;
  /** The same database without the pooler (PgBouncer) that `databaseUrl` leads to; absent where there is none. */
  directDatabaseUrl?: string | undefined;
  /** A streaming replica, for what the storefront shows; absent, the database itself is asked. */
  replicaDatabaseUrl?: string | undefined;
  smtpUrl: string | undefined;
  /** Of the storage account that an `azure:` blob store lies in. */
  azureConnectionString: string | undefined;
  oidcClientSecret: string | undefined;
  /** 32 bytes for one purpose, derived from the installation's own key; the same purpose gives the same bytes. */
  deriveKey(purpose: string): Buffer;
  /** As `deriveKey`, from the keys that were in use before: what they encrypted or signed for good stays readable. */
  deriveFormerKeys?(purpose: string): Buffer[];
}

/**
 * Reads the secrets. The installation's key comes from SLIPWAY_SECRET_KEY (64 hex digits; needed when processes do not
 * share a data folder), else from a file in the data folder that the first start makes. Both may hold several keys: the
 * first is in use, the others are former ones. The file is read anew when it was replaced.
 */
export async function loadSecrets(environment: Environment, dataFolder: string): Promise<Secrets> {
  if (environment.SLIPWAY_DIRECT_DATABASE_URL !== undefined && environment.DATABASE_URL === undefined)
    throw new ConfigError("SLIPWAY_DIRECT_DATABASE_URL", "DATABASE_URL beside it", "it alone");
  const readRing = await findKeyRing(environment.SLIPWAY_SECRET_KEY, dataFolder);
  return {
    databaseUrl: environment.DATABASE_URL,
    directDatabaseUrl: environment.SLIPWAY_DIRECT_DATABASE_URL,
    replicaDatabaseUrl: environment.SLIPWAY_REPLICA_DATABASE_URL,
    smtpUrl: environment.SMTP_URL,
    azureConnectionString: environment.AZURE_STORAGE_CONNECTION_STRING,
    oidcClientSecret: environment.OIDC_CLIENT_SECRET,
    deriveKey: (purpose) => readRing().derive(purpose),
    deriveFormerKeys: (purpose) => readRing().deriveFormer(purpose),
  };
}

/** Reads the ring anew each time where it lies in a file. */
export async function findKeyRing(given: string | undefined, dataFolder: string): Promise<() => KeyRing> {
  if (given === undefined) return watchKeyFile(await ensureKeyFile(dataFolder));
  const ring = readKeyRing(given);
  return () => ring;
}
