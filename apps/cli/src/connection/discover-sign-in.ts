import { CliError } from "#cli-error.ts";
import { reliableFetch } from "#connection/reliable-fetch.ts";
import { exitCodes } from "#exit-codes.ts";

/** The audience that every Slipway server accepts, whatever address it is reached under. */
export const tokenScope = "https://cloudpartner.azure.com/.default";

/** How the command line names itself to the identity provider. */
export const cliClientId = "slipway-cli";

/** Addresses of the identity provider that a server uses: its own, or the one that its operator has configured. */
export interface SignInEndpoints {
  tokenEndpoint: string;
  /** Absent when the provider has no device code sign-in. */
  deviceEndpoint?: string;
}

/** Reads the provider's OpenID configuration from the server. @throws CliError when the server has none. */
export async function discoverSignIn(server: string, tenant = "common"): Promise<SignInEndpoints> {
  const url = `${server}/${encodeURIComponent(tenant)}/v2.0/.well-known/openid-configuration`;
  const response = await reliableFetch(url, { method: "GET" });
  const text = await response.text();
  try {
    const { token_endpoint: token, device_authorization_endpoint: device } = JSON.parse(text) as Record<
      string,
      unknown
    >;
    if (typeof token === "string")
      return { tokenEndpoint: token, ...(typeof device === "string" ? { deviceEndpoint: device } : {}) };
  } catch {
    // No JSON: told below.
  }
  throw new CliError("sign-in-failed", {
    exitCode: exitCodes.failed,
    reason: {
      en: `${server} does not say how to sign in (status ${response.status}).`,
      "zh-CN": `${server} 没有说明如何登录（状态 ${response.status}）。`,
    },
    fix: { en: "Is that the address of a Slipway server?", "zh-CN": "这是 Slipway 服务器的地址吗？" },
  });
}
