"use strict";
const fs = require("node:fs");
const path = require("node:path");
const { LauncherError } = require("./launcher-error.cjs");

/** The JavaScript file of a program that a dependency brings, by the package's name. */
function findBin(root, name) {
  const folder = path.join(root, "node_modules", name);
  const manifest = path.join(folder, "package.json");
  if (!fs.existsSync(manifest)) throw new LauncherError(`No package named ${name} is installed.`, 2);
  const { bin } = JSON.parse(fs.readFileSync(manifest, "utf8"));
  const file = typeof bin === "string" ? bin : bin && bin[name];
  if (file === undefined) throw new LauncherError(`The package ${name} brings no program of that name.`, 2);
  return path.join(folder, file);
}

module.exports = { findBin };
