import { setTimeout as wait } from "node:timers/promises";
import { CliError } from "#cli-error.ts";
import { cliClientId, discoverSignIn, tokenScope } from "#connection/discover-sign-in.ts";
import { reliableFetch } from "#connection/reliable-fetch.ts";
import { expiryOf, requestToken, type TokenAnswer } from "#connection/request-token.ts";
import type { StoredSignIn } from "#connection/stored-credentials.ts";
import { exitCodes } from "#exit-codes.ts";
import type { Terminal } from "#terminal.ts";

/** What the device authorization endpoint answers (RFC 8628 3.2). */
interface DeviceCode {
  device_code: string;
  user_code: string;
  verification_uri: string;
  verification_uri_complete?: string;
  expires_in: number | string;
  interval?: number | string;
}

/**
 * Sign-in by device code: shows an address and a code, waits until the person has confirmed it in a browser.
 * @throws CliError when it is refused, expires, or the provider has no such sign-in.
 */
export async function signInByDeviceCode(server: string, terminal: Terminal): Promise<StoredSignIn> {
  const { tokenEndpoint, deviceEndpoint } = await discoverSignIn(server);
  if (deviceEndpoint === undefined) throw noDeviceCode(server);
  const device = await requestDeviceCode(deviceEndpoint);
  const address = device.verification_uri_complete ?? device.verification_uri;
  terminal.say({
    en: `Open ${address} in a browser and confirm the code ${device.user_code}.`,
    "zh-CN": `请在浏览器中打开 ${address} 并确认代码 ${device.user_code}。`,
  });
  const answer = await pollForToken(tokenEndpoint, device);
  const expiresAt = expiryOf(answer, new Date());
  return {
    token: answer.access_token,
    tokenEndpoint,
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(answer.refresh_token === undefined ? {} : { refreshToken: answer.refresh_token }),
  };
}

async function requestDeviceCode(url: string): Promise<DeviceCode> {
  const form = new URLSearchParams({ client_id: cliClientId, scope: `${tokenScope} offline_access` });
  const response = await reliableFetch(url, { method: "POST", body: form });
  if (!response.ok) throw refused(`status ${response.status}`);
  return (await response.json()) as DeviceCode;
}

async function pollForToken(url: string, device: DeviceCode): Promise<TokenAnswer> {
  const endMs = Date.now() + Number(device.expires_in) * 1000;
  let intervalMs = Number(device.interval ?? 5) * 1000;
  while (Date.now() < endMs) {
    await wait(intervalMs);
    const answer = await requestToken(url, {
      grant_type: "urn:ietf:params:oauth:grant-type:device_code",
      client_id: cliClientId,
      device_code: device.device_code,
    });
    if ("access_token" in answer) return answer;
    if (answer.error === "slow_down") intervalMs += 5_000;
    else if (answer.error !== "authorization_pending")
      throw refused(answer.error_description ?? answer.error);
  }
  throw refused("expired_token");
}

function refused(because: string): CliError {
  return new CliError("sign-in-failed", {
    exitCode: exitCodes.refused,
    reason: { en: `The sign-in was not completed: ${because}.`, "zh-CN": `登录未完成：${because}。` },
    fix: { en: "Run `slipway sign-in` again.", "zh-CN": "请重新运行 `slipway sign-in`。" },
  });
}

function noDeviceCode(server: string): CliError {
  return new CliError("sign-in-failed", {
    exitCode: exitCodes.refused,
    reason: {
      en: `${server} has no sign-in by device code.`,
      "zh-CN": `${server} 不支持设备代码登录。`,
    },
    fix: {
      en: "Make an API token in the portal and give it: `slipway sign-in --token <token>`.",
      "zh-CN": "请在门户中创建 API 令牌并提供它：`slipway sign-in --token <令牌>`。",
    },
  });
}
