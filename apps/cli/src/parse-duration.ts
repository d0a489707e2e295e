import { wrongUse } from "#cli-error.ts";

const units: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `90s`, `30m`, `2h`, `1d`, or plain seconds, in milliseconds. @throws CliError for anything else. */
export function parseDuration(text: string): number {
  const match = /^(\d+(?:\.\d+)?)([smhd]?)$/.exec(text.trim());
  if (match === null)
    throw wrongUse(
      { en: `"${text}" is not a duration.`, "zh-CN": `“${text}”不是时长。` },
      { en: "Write 90s, 30m, 2h or 1d.", "zh-CN": "请写成 90s、30m、2h 或 1d。" },
    );
  return Number(match[1]) * units[match[2] || "s"]!;
}
