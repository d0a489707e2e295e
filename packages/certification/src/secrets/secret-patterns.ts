/** Shapes of secrets that are masked wherever a text of the package is shown; the group `secret` is what is hidden. */
export interface SecretPattern {
  id: string;
  /** With the flags `dg`; must find its end in linear time. */
  pattern: RegExp;
  /** A text without any of them cannot match, which is far quicker to see. */
  marks: readonly SecretMark[];
}

/** A piece of what a pattern matches that is rare in templates, as written, and words of which one stands right before it. */
export interface SecretMark {
  sign: string;
  /** In lower case; any letter case is meant. */
  before: readonly string[];
}

export const secretPatterns: readonly SecretPattern[] = [
  {
    id: "private-key",
    marks: [{ sign: "-----", before: ["private key"] }],
    pattern: /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----(?<secret>[^-]{1,20000})/dg,
  },
  {
    id: "shared-access-signature",
    marks: [{ sign: "=", before: ["sig"] }],
    pattern: /[?&](?:amp;)?sig=(?<secret>[A-Za-z0-9%+/=]{20,200})/dg,
  },
  {
    id: "account-key",
    marks: [{ sign: "=", before: ["accountkey", "sharedaccesskey"] }],
    pattern: /(?:AccountKey|SharedAccessKey)=(?<secret>[A-Za-z0-9+/=]{20,200})/dgi,
  },
  {
    id: "connection-string-password",
    marks: [{ sign: "=", before: ["password", "pwd"] }],
    pattern: /(?:Password|Pwd)=(?<secret>[^;"'\s\\]{4,200})/dgi,
  },
  {
    id: "web-token",
    marks: [{ sign: "J", before: ["ey"] }],
    pattern: /\beyJ[A-Za-z0-9_-]{8,2000}\.(?<secret>eyJ[A-Za-z0-9_-]{8,4000}\.[A-Za-z0-9_-]{0,2000})/dg,
  },
  {
    id: "github-token",
    marks: [{ sign: "_", before: ["ghp", "gho", "ghu", "ghs", "ghr"] }],
    pattern: /\bgh[pousr]_(?<secret>[A-Za-z0-9]{30,255})/dg,
  },
  {
    id: "aws-key",
    marks: [
      { sign: "KIA", before: ["a"] },
      { sign: "SIA", before: ["a"] },
    ],
    pattern: /\bA(?:KIA|SIA)(?<secret>[A-Z0-9]{16})\b/dg,
  },
];

/** Names whose literal values are taken for secrets; names of names, addresses and versions of secrets are not. */
export function isSecretName(name: string): boolean {
  return (
    /password|passwd|\bpwd|secret|account_?key|acct_?key|api_?key|sas_?token|private_?key|connection_?string|credential/i.test(
      name,
    ) &&
    !/(?:name|uri|url|id|version|permissions?|type|policy|length|label|description|message|regex|tooltip|confirmation|hide\w*)$/i.test(
      name,
    )
  );
}
