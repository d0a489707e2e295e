"use strict";
/**
 * What every npm script goes through, in plain old JavaScript so that it runs from Node 18 on: finds Node 24, installs
 * what is missing, builds what is out of date, then hands over. Everything it says goes to stderr, because stdout
 * belongs to the program (`slipway certify --format json`).
 */
const path = require("node:path");
const { chooseNode } = require("./launcher/choose-node.cjs");
const { ensureInstalled } = require("./launcher/install.cjs");
const { ensureBuilt, partNames } = require("./launcher/build-stamps.cjs");
const { handOver } = require("./launcher/hand-over.cjs");
const { findBin } = require("./launcher/find-bin.cjs");
const { LauncherError } = require("./launcher/launcher-error.cjs");

const root = path.resolve(__dirname, "..");
const usage =
  "Usage: node tools/launcher.cjs start|slipway|build|pack|test [arguments]\n" +
  "       node tools/launcher.cjs run <file.ts> [arguments]\n" +
  "       node tools/launcher.cjs bin <program> [arguments]";

/** The subcommands of `slipway` that spawn the service, and so need more than the command line's own bundle. */
const serviceCommands = ["start", "api", "worker", "verify", "doctor", "backup", "restore", "keys"];

/** Each way to call the launcher: what it needs installed and built, and what it runs in the end. */
const commands = {
  start: (args) => runSlipway(["start"].concat(args)),
  slipway: runSlipway,
  build(args) {
    ensureInstalled(root, { dev: false });
    ensureBuilt(root, args.length > 0 ? args : partNames, chooseNode(root));
    return 0;
  },
  pack() {
    ensureInstalled(root, { dev: false });
    const node = chooseNode(root);
    ensureBuilt(root, ["cli"], node);
    return handOver(node, [path.join(root, "tools", "build", "pack-cli.ts")], root);
  },
  test: (args) => runFile(["tools/test.ts"].concat(args)),
  run: runFile,
  bin(args) {
    ensureInstalled(root, { dev: true });
    return handOver(chooseNode(root), [findBin(root, required(args[0]))].concat(args.slice(1)), root);
  },
};

function runSlipway(args) {
  ensureInstalled(root, { dev: false });
  const node = chooseNode(root);
  ensureBuilt(root, serviceCommands.includes(args[0]) ? partNames : ["cli"], node);
  return handOver(node, [path.join(root, "dist", "slipway.mjs")].concat(args), root);
}

function runFile(args) {
  ensureInstalled(root, { dev: true });
  return handOver(chooseNode(root), [path.resolve(root, required(args[0]))].concat(args.slice(1)), root);
}

function required(argument) {
  if (argument === undefined) throw new LauncherError(usage, 2);
  return argument;
}

function main() {
  const command = Object.hasOwn(commands, process.argv[2] || "") ? commands[process.argv[2]] : undefined;
  if (command === undefined) throw new LauncherError(usage, 2);
  return command(process.argv.slice(3));
}

try {
  Promise.resolve(main()).then((code) => {
    process.exitCode = code;
  });
} catch (error) {
  if (!(error instanceof LauncherError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.exitCode;
}
