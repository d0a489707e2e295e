import type { Call } from "#command.ts";
import { connect } from "#connection/connect.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";
import { printJson } from "#output/print-json.ts";

/** Adds a publisher, with its first owner when one is named. */
export async function createPublisher(call: Call<{ name?: string; owner?: string }>): Promise<ExitCode> {
  const { args, options, terminal } = call;
  const publisherId = args[0]!;
  const connection = await connect(call);
  const publisher = await connection.call("createPublisher", {
    body: {
      publisherId,
      name: options.name ?? publisherId,
      ...(options.owner === undefined ? {} : { ownerEmail: options.owner }),
    },
  });
  if (options.json) printJson(terminal, publisher);
  else
    terminal.say({
      en: `Publisher ${publisherId} was added.`,
      "zh-CN": `已添加发布者 ${publisherId}。`,
    });
  return exitCodes.fine;
}
