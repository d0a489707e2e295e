import type { Call } from "#command.ts";
import { findUser } from "#commands/people/find-user.ts";
import { connect } from "#connection/connect.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";
import { formatTime } from "#output/format-time.ts";
import { printJson } from "#output/print-json.ts";

/** Makes a client secret; the secret alone goes to stdout, so that a script can keep it. */
export async function createSecret(call: Call): Promise<ExitCode> {
  const { args, options, terminal } = call;
  const publisherId = args[0]!;
  const connection = await connect(call);
  const { principalId } = await findUser(connection, publisherId, args[1]!);
  const secret = await connection.call("createClientSecret", {
    params: { publisherId, principalId },
    body: {},
  });
  if (options.json) printJson(terminal, secret);
  else {
    terminal.print(`${secret.secret}\n`);
    terminal.say({
      en: `Valid until ${formatTime(secret.expiresAt)}. It is shown this once.`,
      "zh-CN": `有效期至 ${formatTime(secret.expiresAt)}。仅显示这一次。`,
    });
  }
  return exitCodes.fine;
}
