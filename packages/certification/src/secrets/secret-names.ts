import type { Text } from "#model/message.ts";

/** What the patterns of secrets stand for, by their ids. */
export const secretNames: Readonly<Record<string, Text>> = {
  "private-key": { en: "private key", "zh-CN": "私钥" },
  "shared-access-signature": { en: "shared access signature", "zh-CN": "共享访问签名" },
  "account-key": { en: "account key", "zh-CN": "帐户密钥" },
  "connection-string-password": { en: "password in a connection string", "zh-CN": "连接字符串中的密码" },
  "web-token": { en: "web token", "zh-CN": "Web 令牌" },
  "github-token": { en: "GitHub token", "zh-CN": "GitHub 令牌" },
  "aws-key": { en: "key of another cloud", "zh-CN": "其他云的密钥" },
};
