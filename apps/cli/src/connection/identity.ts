import { CliError } from "#cli-error.ts";
import { exitCodes } from "#exit-codes.ts";
import { cliClientId, discoverSignIn, tokenScope } from "#connection/discover-sign-in.ts";
import { expiryOf, requestToken } from "#connection/request-token.ts";
import {
  readCredentials,
  writeCredentials,
  type StoredCredentials,
  type StoredSignIn,
} from "#connection/stored-credentials.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** A token is renewed this long before its end, so that it survives the request that it is sent with. */
const renewBeforeMs = 60_000;

/**
 * The token to send: SLIPWAY_TOKEN, then client credentials from the environment, then the stored sign-in.
 * @throws CliError `not-signed-in` when there is none.
 */
export async function findToken(server: string, env: Environment): Promise<string> {
  const given = env["SLIPWAY_TOKEN"];
  if (given !== undefined && given !== "") return given;
  if (env["SLIPWAY_CLIENT_ID"]) return clientCredentialsToken(server, env);
  const credentials = await readCredentials(env);
  const stored = credentials.signIns[server];
  if (stored === undefined) throw notSignedIn(server);
  return endsSoon(stored) ? renew(server, env, credentials, stored) : stored.token;
}

async function clientCredentialsToken(server: string, env: Environment): Promise<string> {
  const { tokenEndpoint } = await discoverSignIn(
    server,
    env["SLIPWAY_TENANT"] ?? env["SLIPWAY_CLIENT_TENANT"],
  );
  const answer = await requestToken(tokenEndpoint, {
    grant_type: "client_credentials",
    client_id: env["SLIPWAY_CLIENT_ID"]!,
    client_secret: env["SLIPWAY_CLIENT_SECRET"] ?? "",
    scope: tokenScope,
  });
  if ("access_token" in answer) return answer.access_token;
  throw new CliError("client-credentials-invalid", {
    exitCode: exitCodes.refused,
    reason: {
      en: `The server refuses SLIPWAY_CLIENT_ID and SLIPWAY_CLIENT_SECRET: ${answer.error_description ?? answer.error}`,
      "zh-CN": `服务器拒绝了 SLIPWAY_CLIENT_ID 和 SLIPWAY_CLIENT_SECRET：${answer.error_description ?? answer.error}`,
    },
    fix: {
      en: "Check them, and SLIPWAY_TENANT, against the publisher's Users page; secrets expire.",
      "zh-CN": "请对照发布者的“用户”页面检查它们以及 SLIPWAY_TENANT；机密会过期。",
    },
  });
}

function endsSoon({ expiresAt }: StoredSignIn): boolean {
  return expiresAt !== undefined && Date.parse(expiresAt) - Date.now() < renewBeforeMs;
}

async function renew(
  server: string,
  env: Environment,
  credentials: StoredCredentials,
  stored: StoredSignIn,
): Promise<string> {
  if (stored.refreshToken === undefined || stored.tokenEndpoint === undefined) throw notSignedIn(server);
  const answer = await requestToken(stored.tokenEndpoint, {
    grant_type: "refresh_token",
    client_id: cliClientId,
    refresh_token: stored.refreshToken,
  });
  if (!("access_token" in answer)) throw notSignedIn(server);
  const expiresAt = expiryOf(answer, new Date());
  const renewed: StoredSignIn = {
    ...stored,
    token: answer.access_token,
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(answer.refresh_token === undefined ? {} : { refreshToken: answer.refresh_token }),
  };
  await writeCredentials(env, { ...credentials, signIns: { ...credentials.signIns, [server]: renewed } });
  return renewed.token;
}

function notSignedIn(server: string): CliError {
  return new CliError("not-signed-in", {
    exitCode: exitCodes.refused,
    reason: { en: `You are not signed in to ${server}.`, "zh-CN": `您尚未登录 ${server}。` },
    fix: {
      en: "Run `slipway sign-in`, or set SLIPWAY_TOKEN (or SLIPWAY_CLIENT_ID, SLIPWAY_CLIENT_SECRET and SLIPWAY_TENANT) in CI.",
      "zh-CN":
        "请运行 `slipway sign-in`；在 CI 中请设置 SLIPWAY_TOKEN（或 SLIPWAY_CLIENT_ID、SLIPWAY_CLIENT_SECRET 和 SLIPWAY_TENANT）。",
    },
  });
}
