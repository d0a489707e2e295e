import type { LocalFile } from "#offer-folder/local-files.ts";
import type { Terminal } from "#terminal.ts";

/** Says how uploads go on: at each tenth for a person, at the end for a log, nothing for machines. */
export function showUpload(
  terminal: Terminal,
  isQuiet: boolean | undefined,
): (file: LocalFile, sentBytes: number) => void {
  const told = new Map<string, number>();
  return ({ path, bytes }, sentBytes) => {
    if (isQuiet) return;
    const share = bytes.length === 0 ? 100 : Math.floor((sentBytes / bytes.length) * 100);
    const isDue = share === 100 || (terminal.isInteractive && share >= (told.get(path) ?? 0) + 10);
    if (!isDue) return;
    told.set(path, share);
    terminal.say({ en: `  ${path}: ${share} % uploaded`, "zh-CN": `  ${path}：已上传 ${share} %` });
  };
}
