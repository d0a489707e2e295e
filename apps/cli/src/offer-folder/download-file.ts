import { CliError } from "#cli-error.ts";
import type { Connection } from "#connection/connect.ts";
import { exitCodes } from "#exit-codes.ts";
import { sha256 } from "#offer-folder/local-files.ts";
import type { RemoteFile } from "#offer-folder/remote-draft.ts";

/** The bytes of a file of the draft, compared with its hash. @throws CliError when other bytes arrive. */
export async function downloadFile(
  connection: Connection,
  file: RemoteFile,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await connection.send(file.url, { method: "GET" });
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (response.ok && sha256(bytes) === file.hash) return bytes;
  const because = response.ok ? "hash" : `status ${response.status}`;
  throw new CliError("download-failed", {
    exitCode: exitCodes.failed,
    reason: {
      en: `${file.name} (${file.pointer}) did not arrive as it was announced (${because}).`,
      "zh-CN": `${file.name}（${file.pointer}）未能按声明的内容下载（${because}）。`,
    },
    fix: { en: "Try again.", "zh-CN": "请重试。" },
  });
}
