import { text as readAll } from "node:stream/consumers";
import type { Call } from "#command.ts";
import { connect } from "#connection/connect.ts";
import { signInByDeviceCode } from "#connection/device-code.ts";
import { serverAddress } from "#connection/server-address.ts";
import { readCredentials, writeCredentials, type StoredSignIn } from "#connection/stored-credentials.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";
import { printJson } from "#output/print-json.ts";

/** Obtains a token, asks the server whose it is, and only then keeps it. */
export async function signIn(call: Call<{ token?: string }>): Promise<ExitCode> {
  const { options, terminal } = call;
  const credentials = await readCredentials(terminal.env);
  const server = serverAddress(options.server, terminal.env, credentials.server);
  const obtained = await obtain(call, server);
  const connection = await connect({
    ...call,
    options: { ...options, server },
    terminal: { ...terminal, env: { ...terminal.env, SLIPWAY_TOKEN: obtained.token } },
  });
  const me = await connection.call("getMe", {});
  await writeCredentials(terminal.env, {
    server,
    signIns: { ...credentials.signIns, [server]: { ...obtained, name: me.name } },
  });
  if (options.json) printJson(terminal, { server, ...me });
  else
    terminal.say({
      en: `Signed in to ${server} as ${me.name}.`,
      "zh-CN": `已以 ${me.name} 的身份登录 ${server}。`,
    });
  return exitCodes.fine;
}

async function obtain(
  { options, terminal }: Call<{ token?: string }>,
  server: string,
): Promise<StoredSignIn> {
  if (options.token === undefined) return signInByDeviceCode(server, terminal);
  return { token: options.token === "-" ? (await readAll(process.stdin)).trim() : options.token };
}
