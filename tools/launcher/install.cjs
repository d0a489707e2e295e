"use strict";
const fs = require("node:fs");
const path = require("node:path");
const crypto = require("node:crypto");
const { spawnSync } = require("node:child_process");
const { withLock } = require("./with-lock.cjs");
const { LauncherError } = require("./launcher-error.cjs");

/**
 * Makes node_modules hold what package-lock.json says, with or without what only development needs. A stamp with the
 * lock's hash makes the usual call a matter of milliseconds and needs no network.
 */
function ensureInstalled(root, { dev }) {
  if (isStamped(root, dev)) return;
  withLock(path.join(root, ".slipway", "install.lock"), "Waiting for another installation to end…", () => {
    if (isStamped(root, dev) || adoptExisting(root, dev)) return;
    install(root, dev);
  });
}

function stampPath(root) {
  return path.join(root, "node_modules", ".slipway-stamp.json");
}

function lockHash(root) {
  return crypto
    .createHash("sha256")
    .update(fs.readFileSync(path.join(root, "package-lock.json")))
    .digest("hex");
}

function isStamped(root, dev) {
  const stamp = readJson(stampPath(root));
  return stamp !== undefined && stamp.lock === lockHash(root) && (stamp.dev || !dev);
}

function writeStamp(root, dev) {
  fs.writeFileSync(stampPath(root), `${JSON.stringify({ lock: lockHash(root), dev })}\n`);
}

/** Somebody ran npm by hand: npm's own record of what it installed is compared with the lock. */
function adoptExisting(root, dev) {
  const installed = readJson(path.join(root, "node_modules", ".package-lock.json"));
  if (installed === undefined) return false;
  const wanted = readJson(path.join(root, "package-lock.json"));
  const missing = Object.entries(wanted.packages).filter(
    ([name, entry]) =>
      name.includes("node_modules/") &&
      !entry.optional &&
      !entry.devOptional &&
      !entry.link &&
      !agrees(installed, name, entry),
  );
  const missingDev = missing.some(([, entry]) => entry.dev);
  if (missing.some(([, entry]) => !entry.dev) || (dev && missingDev)) return false;
  writeStamp(root, !missingDev);
  return true;
}

function agrees(installed, name, entry) {
  const found = installed.packages[name];
  return found !== undefined && found.version === entry.version;
}

function install(root, dev) {
  const isFirst = !fs.existsSync(path.join(root, "node_modules", ".package-lock.json"));
  const stamp = readJson(stampPath(root));
  const withDev = dev || (stamp !== undefined && stamp.dev);
  const which = withDev ? "--include=dev" : "--omit=dev";
  // `npm ci` begins by deleting node_modules, and with it the programs of a service that may be running from there.
  const args = isFirst ? ["ci", which] : ["install", "--no-save", which];
  process.stderr.write(
    `Installing what ${withDev ? "development" : "running"} needs (npm ${args.join(" ")})…\n`,
  );
  const npm = npmCommand();
  const result = spawnSync(
    npm.file,
    npm.args.concat(args, "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"),
    {
      cwd: root,
      stdio: ["ignore", process.stderr.fd, process.stderr.fd],
      shell: npm.shell,
    },
  );
  if (result.status !== 0)
    throw new LauncherError(
      `npm ${args.join(" ")} failed; its message stands above. Without a network nothing can be installed: try again with one.`,
    );
  writeStamp(root, withDev);
}

/** The npm that called us when there is one, so that its settings and version stay the same. */
function npmCommand() {
  const caller = process.env.npm_execpath;
  if (caller !== undefined && /npm-cli\.c?js$/.test(caller))
    return { file: process.execPath, args: [caller], shell: false };
  const isWindows = process.platform === "win32";
  return { file: isWindows ? "npm.cmd" : "npm", args: [], shell: isWindows };
}

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

module.exports = { ensureInstalled };
