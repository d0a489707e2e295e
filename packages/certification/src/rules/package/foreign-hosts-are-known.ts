import type { CertifiedFile } from "#input/certified-file.ts";
import { message } from "#model/message.ts";
import { defineRule, type Placed } from "#model/rule.ts";

const readable = new Set(["json", "jsonc", "sh", "bash", "ps1", "psm1", "py", "cmd", "bat", "yaml", "yml"]);
const longestText = 1024 * 1024;
/** Azure's and Microsoft's own, and names of schemas that nobody calls. */
const ownHosts =
  /(?:^|\.)(?:azure\.(?:com|net|cn|us)|microsoft\.com|windows\.net|microsoftonline\.(?:com|us)|visualstudio\.com|aka\.ms|w3\.org|json-schema\.org)$/;

export const foreignHostsAreKnown = defineRule({
  id: "foreign-hosts-are-known",
  title: {
    en: "Reviewers know which hosts outside Azure the package names",
    "zh-CN": "评审者了解包中提到的 Azure 以外的主机",
  },
  since: "2026.2",
  severity: "info",
  policy: "100.11",
  appliesTo: "package",
  messages: {
    host: {
      en: message`The package names the host ${"host"}.`,
      "zh-CN": message`包中提到了主机 ${"host"}。`,
    },
  },
  fix: {
    en: "Nothing, when customers are meant to reach it; what is deployed should not depend on it. Say to the reviewers what it is for.",
    "zh-CN": "如果客户确需访问该主机，则无需处理；部署的内容不应依赖它。请告诉评审者其用途。",
  },
  check({ package: { files }, report }) {
    const told = new Set<string>();
    for (const file of files) {
      if (!readable.has(file.extension) || file.bytes.length > longestText) continue;
      for (const { host, at } of hostsIn(file)) {
        if (told.has(host) || ownHosts.test(host)) continue;
        told.add(host);
        report({ message: "host", file, at, values: { host } });
      }
    }
  },
});

/** Every host after `://`, in lower case. */
function hostsIn({ text }: CertifiedFile): { host: string; at: Placed }[] {
  const found: { host: string; at: Placed }[] = [];
  const name = /[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/y;
  for (let at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
    name.lastIndex = at + 3;
    const host = name.exec(text)?.[0];
    // The rest of the name may be put together by an expression.
    if (host === undefined || /[.{$]/.test(text[name.lastIndex] ?? "")) continue;
    if (/^[\d.]+$/.test(host)) continue;
    found.push({ host: host.toLowerCase(), at: { start: at + 3, end: name.lastIndex } });
  }
  return found;
}
