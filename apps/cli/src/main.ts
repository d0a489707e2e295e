// oxlint-disable-next-line import/no-unassigned-import -- it has to run before everything else does
import "#node-20.ts";
import { runCommandLine } from "#run-command-line.ts";
import { chooseLanguage, processTerminal } from "#terminal.ts";

// `slipway rules | head` closes the pipe early; that is no fault of anybody.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

const argv = process.argv.slice(2);
process.exitCode = await runCommandLine(argv, processTerminal(chooseLanguage(argv, process.env)));
