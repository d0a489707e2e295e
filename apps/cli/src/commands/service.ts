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

/** `slipway start`, `api`, `worker` and what operators look after them with: they spawn the service's own bundles. */
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
    load: async () => (await import("#commands/service/run-programs.ts")).start,
  },
  {
    name: "api",
    summary: {
      en: "Run one API process over DATABASE_URL",
      "zh-CN": "运行一个使用 DATABASE_URL 的 API 进程",
    },
    options: [port, host, data],
    load: async () => (await import("#commands/service/run-programs.ts")).api,
  },
  {
    name: "worker",
    summary: {
      en: "Run one worker process over DATABASE_URL",
      "zh-CN": "运行一个使用 DATABASE_URL 的工作进程",
    },
    options: [data],
    load: async () => (await import("#commands/service/run-programs.ts")).worker,
  },
  {
    name: "verify",
    summary: {
      en: "Check that nothing is lost or damaged: every row, job, file and entry of history",
      "zh-CN": "检查是否有丢失或损坏：所有数据行、任务、文件和历史记录",
    },
    options: [
      data,
      {
        flags: "--quick",
        summary: {
          en: "see that files are there, without reading them",
          "zh-CN": "仅检查文件是否存在，不读取内容",
        },
      },
    ],
    load: async () => (await import("#commands/service/run-tools.ts")).verify,
  },
  {
    name: "doctor",
    summary: {
      en: "Say what this installation lacks, and what to do about it",
      "zh-CN": "说明此安装存在的问题及解决方法",
    },
    options: [data],
    load: async () => (await import("#commands/service/run-tools.ts")).doctor,
  },
  {
    name: "backup",
    summary: {
      en: "Write database, files and keys into one archive, while the service runs",
      "zh-CN": "在服务运行时将数据库、文件和密钥写入一个存档",
    },
    arguments: [
      {
        name: "<file>",
        summary: { en: "archive to write; must not exist", "zh-CN": "要写入的存档；不得已存在" },
      },
    ],
    options: [data],
    load: async () => (await import("#commands/service/run-tools.ts")).backup,
  },
  {
    name: "restore",
    summary: {
      en: "Fill an empty installation from an archive; what was under way goes on",
      "zh-CN": "用存档填充空的安装；进行中的事项会继续",
    },
    arguments: [
      {
        name: "<file>",
        summary: { en: "archive that `slipway backup` wrote", "zh-CN": "由 `slipway backup` 写入的存档" },
      },
    ],
    options: [data],
    load: async () => (await import("#commands/service/run-tools.ts")).restore,
  },
  {
    name: "keys",
    summary: {
      en: "Say which key seals secrets; `keys rotate` seals all of them with a new one, while the service runs",
      "zh-CN": "显示用于加密机密的密钥；`keys rotate` 在服务运行时用新密钥重新加密全部机密",
    },
    arguments: [
      {
        name: "[action]",
        summary: { en: "`rotate`, or nothing", "zh-CN": "`rotate`，或留空" },
      },
    ],
    options: [data],
    load: async () => (await import("#commands/service/run-tools.ts")).keys,
  },
];
