import type { Call } from "#command.ts";
import { serverAddress } from "#connection/server-address.ts";
import { readCredentials, writeCredentials } from "#connection/stored-credentials.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";
import { printJson } from "#output/print-json.ts";

/** Forgets the sign-in to the server; the server itself stays remembered. */
export async function signOut({ options, terminal }: Call): Promise<ExitCode> {
  const credentials = await readCredentials(terminal.env);
  const server = serverAddress(options.server, terminal.env, credentials.server);
  const { [server]: forgotten, ...others } = credentials.signIns;
  if (forgotten !== undefined) await writeCredentials(terminal.env, { ...credentials, signIns: others });
  if (options.json) printJson(terminal, { server, signedOut: forgotten !== undefined });
  else if (forgotten === undefined)
    terminal.say({ en: `You were not signed in to ${server}.`, "zh-CN": `您并未登录 ${server}。` });
  else terminal.say({ en: `Signed out of ${server}.`, "zh-CN": `已退出 ${server}。` });
  return exitCodes.fine;
}
