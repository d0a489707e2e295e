import { randomBytes } from "node:crypto";
import { fault, fine, type Examination } from "../examination.ts";

/** The store takes, gives and deletes a small file. */
export const fileStore: Examination = {
  name: "file-store",
  title: { en: "File store", "zh-CN": "文件存储" },
  examine: async ({ blobs, config }) => {
    const bytes = randomBytes(64);
    try {
      const { hash } = await blobs.put(bytes);
      const read = await blobs.read(hash);
      await blobs.delete(hash);
      if (read.equals(bytes)) return fine(`${config.blobs} works.`, `${config.blobs} 工作正常。`);
      return fault(
        {
          en: `${config.blobs} gave back other bytes than it was given.`,
          "zh-CN": `${config.blobs} 返回的字节与写入的不同。`,
        },
        {
          en: "Do not write to this store any more; look for damage with `slipway verify`.",
          "zh-CN": "请停止向该存储写入，并用 `slipway verify` 检查损坏。",
        },
      );
    } catch (error) {
      const reason = (error as Error).message;
      return fault(
        { en: `${config.blobs} does not work: ${reason}`, "zh-CN": `${config.blobs} 无法使用：${reason}` },
        {
          en: "See that SLIPWAY_BLOBS names the store, that it is reachable, and that its credentials are right.",
          "zh-CN": "请确认 SLIPWAY_BLOBS 指向该存储、存储可访问且凭据正确。",
        },
      );
    }
  },
};
