import { randomUUID } from "node:crypto";
import { statfs, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fault, fine, warning, type Examination } from "../examination.ts";

const scarceBytes = 1024 ** 3;

/** Files, the embedded database and the key lie in the data folder: it must take more. */
export const dataFolder: Examination = {
  name: "data-folder",
  title: { en: "Data folder", "zh-CN": "数据文件夹" },
  examine: async ({ config }) => {
    const folder = config.dataFolder;
    const probe = join(folder, `.probe-${randomUUID()}`);
    try {
      await writeFile(probe, "", { flush: true });
      await unlink(probe);
    } catch (error) {
      const reason = (error as Error).message;
      return fault(
        {
          en: `${folder} cannot be written: ${reason}.`,
          "zh-CN": `无法写入 ${folder}：${reason}。`,
        },
        {
          en: "Give the folder to the user that Slipway runs as, or name another one in SLIPWAY_DATA.",
          "zh-CN": "请将该文件夹授权给运行 Slipway 的用户，或在 SLIPWAY_DATA 中指定其他文件夹。",
        },
      );
    }
    const { bavail, bsize } = await statfs(folder);
    const free = bavail * bsize;
    const megabytes = Math.floor(free / 1024 ** 2);
    if (free >= scarceBytes)
      return fine(`${folder}, ${megabytes} MB free.`, `${folder}，剩余 ${megabytes} MB。`);
    return warning(
      { en: `${folder} has ${megabytes} MB left.`, "zh-CN": `${folder} 仅剩 ${megabytes} MB。` },
      {
        en: "Make room; uploads are refused with `storage-full` when nothing is left.",
        "zh-CN": "请腾出空间；空间耗尽后上传会以 `storage-full` 被拒绝。",
      },
    );
  },
};
