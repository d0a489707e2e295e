import { randomUUID } from "node:crypto";
import { chmod, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { CliError } from "#cli-error.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** What `sign-in` keeps for one server. */
export interface StoredSignIn {
  token: string;
  name?: string;
  /** ISO 8601; absent when the server did not say. */
  expiresAt?: string;
  refreshToken?: string;
  tokenEndpoint?: string;
}

/** The whole file: the server that is meant when none is named, and the sign-in of each. */
export interface StoredCredentials {
  server?: string;
  signIns: Record<string, StoredSignIn>;
}

/** Per user, outside of every project: SLIPWAY_CONFIG_HOME, XDG_CONFIG_HOME or the platform's usual place. */
export function credentialsPath(env: Environment): string {
  const own = env["SLIPWAY_CONFIG_HOME"];
  if (own !== undefined && own !== "") return join(own, "credentials.json");
  const base = process.platform === "win32" ? env["APPDATA"] : env["XDG_CONFIG_HOME"];
  return join(
    base !== undefined && base !== "" ? base : join(homedir(), ".config"),
    "slipway",
    "credentials.json",
  );
}

/** @throws CliError when the file is there but cannot be read as ours. */
export async function readCredentials(env: Environment): Promise<StoredCredentials> {
  const path = credentialsPath(env);
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return { signIns: {} };
    throw unreadable(path, error);
  }
  try {
    const { server, signIns } = JSON.parse(text) as Partial<StoredCredentials>;
    return { ...(typeof server === "string" ? { server } : {}), signIns: { ...signIns } };
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** Written aside and renamed, readable by this user alone, so that a crash or a look never finds half a secret. */
export async function writeCredentials(env: Environment, credentials: StoredCredentials): Promise<void> {
  const path = credentialsPath(env);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = `${path}.${randomUUID()}`;
  try {
    await writeFile(temporary, `${JSON.stringify(credentials, undefined, 2)}\n`, { mode: 0o600 });
    await chmod(temporary, 0o600);
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

function unreadable(path: string, cause: unknown): CliError {
  return new CliError("credentials-unreadable", {
    reason: {
      en: `The stored sign-in in ${path} cannot be read.`,
      "zh-CN": `无法读取 ${path} 中保存的登录信息。`,
    },
    fix: { en: "Delete that file and sign in again.", "zh-CN": "请删除该文件并重新登录。" },
    cause,
  });
}
