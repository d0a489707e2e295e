import type { Review } from "@slipway/contracts";
import { wrongUse } from "#cli-error.ts";
import type { Call } from "#command.ts";
import { findReview } from "#commands/review/find-review.ts";
import { connect, type Connection } from "#connection/connect.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";
import { printJson } from "#output/print-json.ts";
import { readText } from "#read-text.ts";

interface CommentOptions {
  text?: string;
  file?: string;
  line?: string;
  plan?: string;
  pointer?: string;
  policy?: string;
  thread?: string;
  resolve?: boolean;
}
interface Place {
  publisherId: string;
  reviewId: string;
}

/** Opens a thread where the options say, or answers in one. */
export async function commentOnReview(call: Call<CommentOptions>): Promise<ExitCode> {
  const { args, options, terminal } = call;
  const connection = await connect(call);
  const { publisherId, reviewId } = await findReview(connection, args[0]!);
  const params = { publisherId, reviewId };
  const thread =
    options.thread === undefined
      ? await openThread(connection, params, options)
      : await answerThread(connection, { ...params, threadId: options.thread }, options);
  if (options.json) printJson(terminal, thread);
  else
    terminal.say({
      en: `Said in thread ${thread.id} (${thread.state}).`,
      "zh-CN": `已在讨论串 ${thread.id} 中发表（${thread.state}）。`,
    });
  return exitCodes.fine;
}

async function answerThread(
  connection: Connection,
  params: Place & { threadId: string },
  options: CommentOptions,
) {
  if (!options.resolve || options.text !== undefined) {
    const thread = await connection.call("replyToThread", {
      params,
      body: { text: await readText("--text", options.text) },
    });
    if (!options.resolve) return thread;
  }
  return connection.call("resolveThread", { params, body: { resolved: true } });
}

async function openThread(connection: Connection, params: Place, options: CommentOptions) {
  const text = await readText("--text", options.text);
  const review = options.file === undefined ? undefined : await connection.call("getReview", { params });
  const line = options.line === undefined ? undefined : Number(options.line);
  if (line !== undefined && !(Number.isInteger(line) && line > 0 && options.file !== undefined))
    throw wrongUse({
      en: "--line is a line of a --file, from 1.",
      "zh-CN": "--line 是 --file 中从 1 开始的行号。",
    });
  return connection.call("openThread", {
    params,
    body: {
      text,
      ...(review === undefined ? {} : { packageHash: findPackage(review, options), file: options.file! }),
      ...(line === undefined ? {} : { line }),
      ...(options.pointer === undefined ? {} : { pointer: options.pointer }),
      ...(options.policy === undefined ? {} : { policy: options.policy }),
    },
  });
}

function findPackage(review: Review, { plan, file }: CommentOptions): string {
  const candidates = review.packages.filter(
    ({ planId, files }) => (plan === undefined || planId === plan) && files.some(({ path }) => path === file),
  );
  const hashes = new Set(candidates.map(({ hash }) => hash));
  if (hashes.size === 1) return candidates[0]!.hash;
  throw wrongUse(
    hashes.size === 0
      ? { en: `No package has a file ${file}.`, "zh-CN": `没有包包含文件 ${file}。` }
      : { en: `Several packages have a file ${file}.`, "zh-CN": `多个包都包含文件 ${file}。` },
    { en: "Name the package's plan with --plan.", "zh-CN": "请用 --plan 指定包所属的计划。" },
  );
}
