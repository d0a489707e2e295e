"use strict";
const fs = require("node:fs");
const path = require("node:path");
const { LauncherError } = require("./launcher-error.cjs");

const neededMajor = "24";
const osNames = { linux: "linux", win32: "win" };

/** The Node 24 to run with: this process's own, else the one that npm installed for this platform. */
function chooseNode(root) {
  if (process.versions.node.split(".")[0] === neededMajor) return process.execPath;
  const packageName = `node-${osNames[process.platform]}-${process.arch}`;
  const program = process.platform === "win32" ? "node.exe" : "node";
  const installed = path.join(root, "node_modules", packageName, "bin", program);
  if (fs.existsSync(installed)) return installed;
  throw new LauncherError(explainMissing(packageName));
}

function explainMissing(packageName) {
  const start = `Slipway runs on Node ${neededMajor}; this is Node ${process.versions.node}.`;
  if (process.platform === "darwin")
    return `${start} npm has no package of it for macOS: install Node ${neededMajor} yourself (nodejs.org or "brew install node@${neededMajor}") and try again.`;
  if (osNames[process.platform] === undefined || !["x64", "arm64"].includes(process.arch))
    return `${start} npm has no package of it for ${process.platform} on ${process.arch}: install Node ${neededMajor} yourself and try again.`;
  return `${start} It should have come as the package ${packageName}, which is not installed: was npm told to omit optional dependencies? Run "npm install --include=optional --no-save".`;
}

module.exports = { chooseNode };
