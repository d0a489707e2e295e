import { foldedTextOf } from "#input/folded-text.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

/**
 * Ways of scripts that reviewers stop at, each with a pattern that needs no backtracking worth speaking of, and groups of words
 * in lower case: the pattern is tried only where all words of one group are there. What is rare in templates stands first, and
 * parts of up to six letters stand for longer words, since they are looked for several times quicker.
 */
const ways = [
  {
    way: "download",
    words: [
      ["|", "curl"],
      ["|", "wget"],
    ],
    pattern: /\b(?:curl|wget)\b[^\n|;&]{0,300}\|\s{0,9}(?:sudo\s{1,9})?(?:ba|z|da)?sh\b/,
  },
  {
    way: "download",
    words: [["-expre"], ["iex"]],
    pattern:
      /\b(?:iex|Invoke-Expression)\b[^\n]{0,200}\b(?:iwr|irm|Invoke-WebRequest|Invoke-RestMethod|DownloadString)\b/i,
  },
  {
    way: "download",
    words: [["|", "downloadstring"]],
    pattern: /\bDownloadString\([^\n]{0,200}\|\s{0,9}(?:iex|Invoke-Expression)\b/i,
  },
  { way: "hidden", words: [["-enc", " -e"]], pattern: /\s-e(?:nc|ncodedcommand)\s{1,9}[A-Za-z0-9+/=]{40,}/i },
  {
    way: "hidden",
    words: [["|", "base64"]],
    pattern: /\bbase64\s{1,9}(?:-d|--decode)\b[^\n]{0,100}\|\s{0,9}(?:sudo\s{1,9})?(?:ba)?sh\b/,
  },
  {
    way: "shell",
    words: [["/dev/t"], ["-e", "nc "]],
    pattern: /\/dev\/tcp\/\d|\bnc\s{1,9}[^\n]{0,80}\s-e\b/,
  },
  {
    way: "defence",
    words: [["-mppre"], ["wall"], ["force"], ["ufw"]],
    pattern:
      /Set-MpPreference[^\n]{0,100}-DisableRealtimeMonitoring\s{1,9}\$?true|netsh\s{1,9}advfirewall\s{1,9}set\s{1,9}allprofiles\s{1,9}state\s{1,9}off|\bsetenforce\s{1,9}0\b|\bufw\s{1,9}disable\b/i,
  },
  { way: "rights", words: [["777", "chmod"]], pattern: /\bchmod\s{1,9}(?:-R\s{1,9})?0?777\b/ },
] as const;

const scripts = new Set(["sh", "bash", "ps1", "psm1", "py", "cmd", "bat", "yaml", "yml", "json"]);
const longestText = 1024 * 1024;

export const scriptsAreHarmless = defineRule({
  id: "scripts-are-harmless",
  title: {
    en: "Scripts run nothing unseen and weaken no defences",
    "zh-CN": "脚本不运行来历不明的内容，也不削弱防护",
  },
  severity: "warning",
  policy: "100.11",
  appliesTo: "file",
  messages: {
    download: {
      en: message`This downloads something and runs it at once: ${"text"}`,
      "zh-CN": message`此处下载内容后立即运行：${"text"}`,
    },
    hidden: {
      en: message`This runs something that cannot be read: ${"text"}`,
      "zh-CN": message`此处运行无法阅读的内容：${"text"}`,
    },
    shell: {
      en: message`This opens a shell to somewhere else: ${"text"}`,
      "zh-CN": message`此处向外部打开 shell：${"text"}`,
    },
    defence: {
      en: message`This switches a defence of the machine off: ${"text"}`,
      "zh-CN": message`此处关闭了计算机的防护：${"text"}`,
    },
    rights: {
      en: message`This lets everybody change the file: ${"text"}`,
      "zh-CN": message`此处允许任何人修改文件：${"text"}`,
    },
  },
  fix: {
    en: "Ship what is run in the package, readable, and leave the machine's defences on.",
    "zh-CN": "请将要运行的内容以可读形式放入包中，并保持计算机的防护开启。",
  },
  check({ file, report }) {
    if (!scripts.has(file.extension) || file.bytes.length > longestText) return;
    const { text } = file;
    const folded = foldedTextOf(file);
    for (const { way, words, pattern } of ways) {
      const isPossible = words.some((group) => group.every((word) => folded.includes(word)));
      const found = isPossible ? pattern.exec(text) : null;
      if (found === null) continue;
      const at = { start: found.index, end: found.index + found[0].length };
      report({ message: way, at, values: { text: found[0].slice(0, 80) } });
    }
  },
});
