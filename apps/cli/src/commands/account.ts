import type { CommandDefinition } from "#command.ts";

/** Who calls: kept per user and server. */
export const accountCommands: readonly CommandDefinition[] = [
  {
    name: "sign-in",
    summary: {
      en: "Sign in with a browser, or with a token, and remember server and sign-in",
      "zh-CN": "通过浏览器或令牌登录，并记住服务器和登录信息",
    },
    isRemote: true,
    options: [
      {
        flags: "--token <token>",
        summary: {
          en: "an API token from the portal; `-` reads it from stdin",
          "zh-CN": "门户中创建的 API 令牌；`-` 表示从标准输入读取",
        },
      },
    ],
    load: async () => (await import("#commands/account/sign-in.ts")).signIn,
  },
  {
    name: "sign-out",
    summary: { en: "Forget the sign-in to the server", "zh-CN": "删除保存的服务器登录信息" },
    isRemote: true,
    load: async () => (await import("#commands/account/sign-out.ts")).signOut,
  },
];
