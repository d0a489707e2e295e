import type { CertificationReport, Text } from "@slipway/contracts";
import type { Services } from "#compose.ts";
import type { SubmissionFile } from "#domain/submission.ts";
import type { NewMessage } from "#domain/message.ts";

/** What the scanner said of some packages. */
export interface MalwareScan {
  /** As the report says it: also that nothing was scanned, and why. */
  summary: NonNullable<CertificationReport["malware"]>;
  /** One message for each file that holds malware; a publish with any stops. */
  infected: NewMessage[];
}

const notConfigured: Text = {
  en: "Malware was not looked for: no scanner is configured here.",
  "zh-CN": "未检查恶意软件：此处未配置扫描程序。",
};

/**
 * Looks for malware in packages, each time anew: signatures change more often than packages.
 * @throws ScannerError when the configured scanner does not answer: nothing is called clean that nobody looked at
 */
export async function scanFiles(
  { scanner, blobs }: Services,
  files: readonly Pick<SubmissionFile, "name" | "hash">[],
): Promise<MalwareScan> {
  if (!scanner.isConfigured) return { summary: { scanned: false, text: notConfigured }, infected: [] };
  const infected: NewMessage[] = [];
  const skipped: string[] = [];
  for (const { name, hash } of files) {
    const result = await scanner.scan(await blobs.open(hash));
    if (result.state === "infected") infected.push(describeInfected(name, result.signature));
    if (result.state === "not-scanned") skipped.push(`${name} (${result.reason})`);
  }
  const version = await scanner.version();
  return {
    summary: {
      scanned: skipped.length === 0,
      scanner: version ?? "clamd",
      text: describe(files.length, skipped),
    },
    infected,
  };
}

function describe(count: number, skipped: readonly string[]): Text {
  if (skipped.length === 0) {
    return {
      en: `${count} ${count === 1 ? "file was" : "files were"} scanned for malware.`,
      "zh-CN": `已对 ${count} 个文件进行恶意软件扫描。`,
    };
  }
  const names = skipped.join(", ");
  return { en: `The scanner did not take: ${names}.`, "zh-CN": `扫描程序未接受：${names}。` };
}

function describeInfected(name: string, signature: string): NewMessage {
  return {
    level: "error",
    code: "certification.malware",
    text: { en: `${name} holds malware: ${signature}.`, "zh-CN": `${name} 包含恶意软件：${signature}。` },
    next: {
      en: "Remove what was found, check how it came there, and upload the package with a higher version.",
      "zh-CN": "请删除检测到的内容，查明其来源，并以更高的版本重新上传包。",
    },
    file: name,
  };
}
