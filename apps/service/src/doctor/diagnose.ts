import type { Text } from "@slipway/contracts";
import { ConfigError } from "#config/read-setting.ts";
import { openTool, type ToolParts } from "#tool/open-tool.ts";
import { fault, type Finding } from "./examination.ts";
import { examinations } from "./examinations.ts";

export interface Diagnosis {
  name: string;
  title: Text;
  finding: Finding;
}

/** Examines the installation that the environment describes. What cannot even be opened is a finding, too. */
export async function diagnose(): Promise<Diagnosis[]> {
  let parts: ToolParts;
  try {
    parts = await openTool();
  } catch (error) {
    return [notOpened(error)];
  }
  try {
    const found: Diagnosis[] = [];
    for (const { name, title, examine } of examinations)
      found.push({ name, title, finding: await examine(parts).catch(failed) });
    return found;
  } finally {
    await parts.stop().catch(() => {});
  }
}

function notOpened(error: unknown): Diagnosis {
  const reason = messageOf(error);
  const isSetting = error instanceof ConfigError;
  return {
    name: "installation",
    title: { en: "Installation", "zh-CN": "安装" },
    finding: fault(
      {
        en: isSetting ? reason : `It cannot be opened: ${reason}`,
        "zh-CN": isSetting ? `设置有误：${reason}` : `无法打开：${reason}`,
      },
      {
        en: isSetting
          ? "Correct the variable and call doctor again."
          : "Start with what the message names: the data folder, the database or the file store.",
        "zh-CN": isSetting
          ? "请更正该变量后再次运行 doctor。"
          : "请先处理消息中提到的数据文件夹、数据库或文件存储。",
      },
    ),
  };
}

function failed(error: unknown): Finding {
  const reason = messageOf(error);
  return fault(
    { en: `It could not be examined: ${reason}`, "zh-CN": `无法检查：${reason}` },
    {
      en: "See that the database runs and that DATABASE_URL is right, then call doctor again.",
      "zh-CN": "请确认数据库正在运行且 DATABASE_URL 正确，然后再次运行 doctor。",
    },
  );
}

/** Errors of several attempts to connect have no message of their own. */
function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join("; ");
  return error instanceof Error ? error.message || error.name : String(error);
}
