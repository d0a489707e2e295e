import type { CommandDefinition, OptionDefinition } from "#command.ts";
import { reportFormats } from "#output/report-formats.ts";

const todayOption: OptionDefinition = {
  flags: "--today <date>",
  summary: {
    en: "YYYY-MM-DD that dated rules compare with (default: today)",
    "zh-CN": "与日期有关的规则所用的 YYYY-MM-DD（默认：今天）",
  },
};

/** Certification on this machine: no server, no database, no network. */
export const certificationCommands: readonly CommandDefinition[] = [
  {
    name: "certify",
    summary: {
      en: "Certify packages: zips, folders, single files or whole offer folders",
      "zh-CN": "认证包：zip、文件夹、单个文件或整个产品/服务文件夹",
    },
    arguments: [
      {
        name: "<path...>",
        summary: { en: "zip, folder, file or offer folder", "zh-CN": "zip、文件夹、文件或产品/服务文件夹" },
      },
    ],
    options: [
      {
        flags: "--profile <profile>",
        summary: {
          en: "whose verdicts: those of arm-ttk, or the marketplace's (default)",
          "zh-CN": "采用谁的结论：arm-ttk，或市场（默认）",
        },
        choices: ["arm-ttk", "marketplace"],
      },
      {
        flags: "--rule <rule>",
        summary: {
          en: "only this rule, by its id or its name in arm-ttk (repeatable)",
          "zh-CN": "仅此规则，可用其 ID 或 arm-ttk 中的名称（可重复）",
        },
        isRepeatable: true,
      },
      {
        flags: "--format <format>",
        summary: { en: "how to report", "zh-CN": "报告格式" },
        choices: reportFormats,
      },
      todayOption,
      {
        flags: "--api-versions <file>",
        summary: {
          en: "table of API versions to use instead of the built-in one",
          "zh-CN": "用于替换内置表的 API 版本表",
        },
      },
      {
        flags: "--parameters <file>",
        summary: {
          en: "parameter file to expand the template with, too (repeatable)",
          "zh-CN": "另外用于展开模板的参数文件（可重复）",
        },
        isRepeatable: true,
      },
      {
        flags: "--previous <path>",
        summary: {
          en: "package to compare with: shows new rights and endpoints",
          "zh-CN": "用于比较的旧包：显示新增的权限和终结点",
        },
      },
      {
        flags: "--fail-on <severity>",
        summary: {
          en: "exit with 1 from this severity on (default: error)",
          "zh-CN": "达到此严重性即以 1 退出（默认：error）",
        },
        choices: ["error", "warning", "none"],
      },
      {
        flags: "--fix",
        summary: {
          en: "make the safe changes in folders and files first",
          "zh-CN": "先在文件夹和文件中进行安全的修改",
        },
      },
      {
        flags: "--dry-run",
        summary: {
          en: "with --fix: show the changes as a diff, write nothing",
          "zh-CN": "与 --fix 一起使用：以 diff 显示修改，不写入",
        },
      },
    ],
    load: async () => (await import("#commands/certification/certify-paths.ts")).certifyPaths,
  },
  {
    name: "rules",
    summary: { en: "List the rules of certification", "zh-CN": "列出认证规则" },
    options: [
      {
        flags: "--profile <profile>",
        summary: { en: "only those of this profile", "zh-CN": "仅此配置的规则" },
        choices: ["arm-ttk", "marketplace"],
      },
      todayOption,
    ],
    load: async () => (await import("#commands/certification/list-rules.ts")).listAllRules,
  },
  {
    name: "explain",
    summary: { en: "Say why a rule exists and how to satisfy it", "zh-CN": "说明规则的原因以及如何满足它" },
    arguments: [
      {
        name: "<rule>",
        summary: { en: "its id, or its name in arm-ttk", "zh-CN": "规则 ID，或 arm-ttk 中的名称" },
      },
    ],
    options: [todayOption],
    load: async () => (await import("#commands/certification/explain.ts")).explain,
  },
  {
    name: "data update",
    summary: {
      en: "Take a newer table of API versions, as `az provider list` prints it",
      "zh-CN": "采用更新的 API 版本表（`az provider list` 的输出）",
    },
    arguments: [
      {
        name: "<file>",
        summary: {
          en: "output of `az provider list`, or another known shape",
          "zh-CN": "`az provider list` 的输出，或其他已知格式",
        },
      },
    ],
    options: [
      {
        flags: "--out <file>",
        summary: {
          en: "write the table there, for --api-versions, instead of using it from now on",
          "zh-CN": "将表写入该文件，供 --api-versions 使用，而不是今后一直使用",
        },
      },
    ],
    load: async () => (await import("#commands/certification/update-data.ts")).updateData,
  },
];
