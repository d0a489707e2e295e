import { hkdfSync, randomBytes } from "node:crypto";
import { link, mkdir, readFile, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Environment } from "./environment.ts";
import { ConfigError } from "./read-setting.ts";

/** What must never reach a log, an answer or the repository; kept apart from `Config` for that reason. */
export interface Secrets {
  /** External database; absent, the embedded one is used. */
  databaseUrl: string | undefined;
  /** The same database without the pooler (PgBouncer) that `databaseUrl` leads to; absent where there is none. */
  directDatabaseUrl?: string | undefined;
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
 * first is in use, the others are former ones.
 */
export async function loadSecrets(environment: Environment, dataFolder: string): Promise<Secrets> {
  if (environment.SLIPWAY_DIRECT_DATABASE_URL !== undefined && environment.DATABASE_URL === undefined)
    throw new ConfigError("SLIPWAY_DIRECT_DATABASE_URL", "DATABASE_URL beside it", "it alone");
  const [current, ...former] = readKeys(await findKeys(environment.SLIPWAY_SECRET_KEY, dataFolder));
  return {
    databaseUrl: environment.DATABASE_URL,
    directDatabaseUrl: environment.SLIPWAY_DIRECT_DATABASE_URL,
    smtpUrl: environment.SMTP_URL,
    azureConnectionString: environment.AZURE_STORAGE_CONNECTION_STRING,
    oidcClientSecret: environment.OIDC_CLIENT_SECRET,
    deriveKey: (purpose) => derive(current, purpose),
    deriveFormerKeys: (purpose) => former.map((key) => derive(key, purpose)),
  };
}

function derive(masterKey: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", masterKey, "slipway", purpose, 32));
}

async function findKeys(given: string | undefined, dataFolder: string): Promise<string> {
  if (given !== undefined) return given;
  await mkdir(dataFolder, { recursive: true });
  const file = join(dataFolder, "secret.key");
  // A link of a finished file: of two processes that start at once, both read the key that came first, whole.
  const own = join(dataFolder, `secret.key.${process.pid}`);
  await writeFile(own, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600, flush: true });
  await link(own, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  await unlink(own);
  return readFile(file, "utf8");
}

function readKeys(text: string): [Buffer, ...Buffer[]] {
  const [first, ...others] = text.split(/[\s,]+/).filter((word) => word !== "");
  return [readKey(first ?? ""), ...others.map(readKey)];
}

function readKey(text: string): Buffer {
  if (!/^[0-9a-f]{64}$/i.test(text))
    throw new ConfigError(
      "SLIPWAY_SECRET_KEY",
      "64 hexadecimal digits, or several such keys",
      "something else",
    );
  return Buffer.from(text, "hex");
}
