import type { CallOutput } from "@slipway/contracts/client";
import type { Context } from "#context.ts";
import { version } from "#version.ts";

/** What a client needs to know before anybody signs in. */
export async function getSettings({ services }: Context): Promise<CallOutput<"getSettings">> {
  const { config, secrets } = services;
  return {
    operatorName: config.operatorName,
    version,
    languages: ["en", "zh-CN"],
    signIn: { local: true, oidc: config.oidc?.clientId !== undefined },
    hasMailbox: secrets.smtpUrl === undefined,
    maxPackageBytes: config.limits.maxPackageBytes,
  };
}
