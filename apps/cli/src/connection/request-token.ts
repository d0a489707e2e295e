import { CliError } from "#cli-error.ts";
import { reliableFetch } from "#connection/reliable-fetch.ts";
import { exitCodes } from "#exit-codes.ts";

/** What a token endpoint answers (RFC 6749 5.1, and Microsoft's v1 with its numbers as strings). */
export interface TokenAnswer {
  access_token: string;
  expires_in?: number | string;
  refresh_token?: string;
}

/** A token endpoint's refusal (RFC 6749 5.2). */
export interface TokenRefusal {
  error: string;
  error_description?: string;
}

/** Posts a form to a token endpoint; a refusal is an answer too, since device code sign-in waits by being refused. */
export async function requestToken(
  url: string,
  form: Record<string, string>,
): Promise<TokenAnswer | TokenRefusal> {
  const response = await reliableFetch(url, { method: "POST", body: new URLSearchParams(form) });
  const text = await response.text();
  try {
    const answer = JSON.parse(text) as TokenAnswer | TokenRefusal;
    if ("access_token" in answer || "error" in answer) return answer;
  } catch {
    // Not a token endpoint: told below, with what it did answer.
  }
  throw new CliError("sign-in-failed", {
    exitCode: exitCodes.failed,
    reason: {
      en: `${url} did not answer as a token endpoint does (status ${response.status}).`,
      "zh-CN": `${url} 的响应不是令牌终结点的响应（状态 ${response.status}）。`,
    },
    fix: { en: "Is that the address of a Slipway server?", "zh-CN": "这是 Slipway 服务器的地址吗？" },
  });
}

/** When a token given now ends, as ISO 8601. */
export function expiryOf(answer: TokenAnswer, now: Date): string | undefined {
  const seconds = Number(answer.expires_in ?? Number.NaN);
  return Number.isFinite(seconds) ? new Date(now.getTime() + seconds * 1000).toISOString() : undefined;
}
