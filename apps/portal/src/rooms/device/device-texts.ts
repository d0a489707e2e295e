import { defineTexts } from "#texts/catalogue.ts";

/** Signing a program in. */
export const deviceTexts = defineTexts(
  {
    title: "Sign a program in",
    lead: "A command line or another program asks to act in your name.",
    code: "Code",
    codeHelp: "The code that the program shows, as ABCD-EFGH.",
    look: "Next",
    question: (client: string) => `${client} asks to be signed in as you`,
    compare: (code: string) =>
      `Compare the code: the program must show ${code}. If you have not started it yourself, refuse.`,
    asked: "Asked",
    expires: "Expires",
    approve: "Sign it in",
    deny: "Refuse",
    approvedTitle: "It is signed in",
    approvedText: "You can close this page and go on in the program.",
    deniedTitle: "Refused",
    deniedText: "The program was told that it may not act in your name.",
    another: "Enter another code",
  },
  {
    title: "登录程序",
    lead: "命令行或其他程序请求以您的名义操作。",
    code: "代码",
    codeHelp: "程序显示的代码，例如 ABCD-EFGH。",
    look: "下一步",
    question: (client) => `${client} 请求以您的身份登录`,
    compare: (code) => `请核对代码：程序必须显示 ${code}。如果不是您自己启动的，请拒绝。`,
    asked: "请求时间",
    expires: "到期",
    approve: "允许登录",
    deny: "拒绝",
    approvedTitle: "已登录",
    approvedText: "您可以关闭此页面，在程序中继续。",
    deniedTitle: "已拒绝",
    deniedText: "程序已被告知不能以您的名义操作。",
    another: "输入其他代码",
  },
);
