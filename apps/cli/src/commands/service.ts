import type { CommandDefinition, OptionDefinition } from "#command.ts";

const port: OptionDefinition = {
  flags: "--port <number>",
  summary: { en: "port to listen on (default: 8480)", "zh-CN": "监听端口（默认：8480）" },
};
const host: OptionDefinition = {
  flags: "--host <address>",
  summary: {
    en: "address to listen on (default: 127.0.0.1, this machine only)",
    "zh-CN": "监听地址（默认：127.0.0.1，仅限本机）",
  },
};
const data: OptionDefinition = {
  flags: "--data <folder>",
  summary: { en: "folder for database and files", "zh-CN": "存放数据库和文件的文件夹" },
};

/** `slipway start`, `api` and `worker`: they spawn the service's own bundles. */
export const serviceCommands: readonly CommandDefinition[] = [
  {
    name: "start",
    summary: {
      en: "Run everything on this machine: database, API, worker, portal",
      "zh-CN": "在本机运行全部组件：数据库、API、工作进程、门户",
    },
    options: [
      port,
      host,
      data,
      {
        flags: "--empty",
        summary: {
          en: "no demo content; print a one-time link for the first administrator",
          "zh-CN": "不创建演示内容；输出首位管理员的一次性链接",
        },
      },
    ],
    load: async () => (await import("#commands/service/spawn-service.ts")).start,
  },
  {
    name: "api",
    summary: {
      en: "Run one API process over DATABASE_URL",
      "zh-CN": "运行一个使用 DATABASE_URL 的 API 进程",
    },
    options: [port, host, data],
    load: async () => (await import("#commands/service/spawn-service.ts")).api,
  },
  {
    name: "worker",
    summary: {
      en: "Run one worker process over DATABASE_URL",
      "zh-CN": "运行一个使用 DATABASE_URL 的工作进程",
    },
    options: [data],
    load: async () => (await import("#commands/service/spawn-service.ts")).worker,
  },
];
