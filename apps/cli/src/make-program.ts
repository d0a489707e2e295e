import { Command, Option } from "commander";
import type { CommandDefinition, OptionDefinition } from "#command.ts";
import { commandGroups, commands } from "#commands.ts";
import type { ExitCode } from "#exit-codes.ts";
import { translateCommander } from "#output/translate-commander.ts";
import type { Terminal } from "#terminal.ts";
import { version } from "#version.ts";

const commonOptions: readonly OptionDefinition[] = [
  {
    flags: "--json",
    summary: { en: "print one JSON document for machines", "zh-CN": "输出一个供机器读取的 JSON 文档" },
  },
  {
    flags: "--language <language>",
    summary: {
      en: "language of messages (default: that of the environment)",
      "zh-CN": "消息语言（默认：环境的语言）",
    },
    choices: ["en", "zh-CN"],
  },
];
const remoteOptions: readonly OptionDefinition[] = [
  {
    flags: "--server <address>",
    summary: {
      en: "the Slipway server (default: SLIPWAY_URL, then that of the last sign-in)",
      "zh-CN": "Slipway 服务器（默认：SLIPWAY_URL，其次为上次登录的服务器）",
    },
  },
];

/** The whole command line as commander knows it, made from the table of commands. */
export function makeProgram(terminal: Terminal, end: (exitCode: ExitCode) => void): Command {
  const { language } = terminal;
  const program = new Command("slipway");
  program
    .description(
      {
        en: "Certify, publish and review Azure applications of a marketplace.",
        "zh-CN": "认证、发布和评审市场中的 Azure 应用程序。",
      }[language],
    )
    .version(version, "-V, --version", { en: "print the version", "zh-CN": "输出版本" }[language])
    .showHelpAfterError({ en: "(--help says more)", "zh-CN": "（用 --help 查看更多信息）" }[language]);
  applySettings(program, terminal);
  for (const definition of commands) addCommand(program, definition, terminal, end);
  return program;
}

function addCommand(
  program: Command,
  definition: CommandDefinition,
  terminal: Terminal,
  end: (exitCode: ExitCode) => void,
): void {
  const words = definition.name.split(" ");
  const parent = words.length === 1 ? program : findGroup(program, words[0]!, terminal);
  const command = parent
    .command(words.at(-1)!, { isDefault: definition.isDefault ?? false })
    .description(definition.summary[terminal.language]);
  applySettings(command, terminal);
  for (const { name, summary } of definition.arguments ?? [])
    command.argument(name, summary[terminal.language]);
  const options = [
    ...(definition.options ?? []),
    ...(definition.isRemote ? remoteOptions : []),
    ...commonOptions,
  ];
  for (const option of options) command.addOption(makeOption(option, terminal));
  if (definition.passesOn) command.allowUnknownOption().allowExcessArguments();
  command.action(async () => {
    const run = await definition.load();
    end(await run({ args: command.args, options: command.opts(), terminal } as never));
  });
}

/** The group of a command; the first command of a group brings it into the help. */
function findGroup(program: Command, name: string, terminal: Terminal): Command {
  const known = program.commands.find((group) => group.name() === name);
  if (known !== undefined) return known;
  const { summary } = commandGroups.find((group) => group.name === name)!;
  const group = program.command(name).description(summary[terminal.language]);
  applySettings(group, terminal);
  return group;
}

function makeOption(
  { flags, summary, choices, isRepeatable, parse }: OptionDefinition,
  terminal: Terminal,
): Option {
  const option = new Option(flags, summary[terminal.language]);
  if (choices !== undefined) option.choices(choices);
  if (parse !== undefined) option.argParser(parse);
  if (isRepeatable) option.argParser((value: string, list: string[] | undefined) => [...(list ?? []), value]);
  return option;
}

function applySettings(command: Command, terminal: Terminal): void {
  const { language } = terminal;
  command
    .exitOverride()
    .helpOption("-h, --help", { en: "print this help", "zh-CN": "显示此帮助" }[language])
    .helpCommand(false)
    .configureHelp({ helpWidth: terminal.width, styleTitle: (title) => translateCommander(title, language) })
    .configureOutput({
      writeOut: (text) => terminal.print(text),
      writeErr: (text) => terminal.say({ en: text.trimEnd(), "zh-CN": text.trimEnd() }),
      outputError: (text, write) =>
        write(`slipway: ${translateCommander(text.replace(/^error: /, ""), language)}`),
    });
}
