import { wrongUse } from "#cli-error.ts";

const defaultServer = "http://localhost:8480";

/** `--server`, then SLIPWAY_URL, then the server of the last sign-in, then this machine's own. */
export function serverAddress(
  asked: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  stored: string | undefined,
): string {
  return normaliseServer([asked, env["SLIPWAY_URL"], stored].find((value) => value) ?? defaultServer);
}

/** Without a slash at the end. @throws CliError for anything that is not an http(s) address. */
export function normaliseServer(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !["http:", "https:"].includes(url.protocol))
    throw wrongUse(
      { en: `"${text}" is not the address of a server.`, "zh-CN": `“${text}”不是服务器地址。` },
      {
        en: "Give it with its scheme, as http://localhost:8480.",
        "zh-CN": "请连同协议一起给出，例如 http://localhost:8480。",
      },
    );
  return `${url.origin}${url.pathname}`.replace(/\/+$/, "");
}
