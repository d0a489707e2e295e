"use strict";
const fs = require("node:fs");
const path = require("node:path");
const crypto = require("node:crypto");
const { spawnSync } = require("node:child_process");
const { withLock } = require("./with-lock.cjs");
const { LauncherError } = require("./launcher-error.cjs");

const packages = ["certification", "contracts", "package-reader", "template-language"].map(
  (name) => `packages/${name}`,
);
const everyPart = ["package-lock.json", "tools/build"].concat(packages);

/** What each bundle is made of; a change below one of these paths builds the part anew. */
const parts = {
  cli: { sources: everyPart.concat("apps/cli"), result: "dist/slipway.mjs" },
  service: { sources: everyPart.concat("apps/service", "docs"), result: "dist/service" },
  portal: { sources: everyPart.concat("apps/portal"), result: "dist/portal/index.html" },
};
const partNames = Object.keys(parts);
const ignored = /^(node_modules|dist|\..*)$|\.test\.tsx?$/;

/** Builds those of the named parts whose sources have changed since they were built. */
function ensureBuilt(root, names, node) {
  for (const name of names)
    if (parts[name] === undefined)
      throw new LauncherError(`There is no part ${name}: ${partNames.join(", ")}.`, 2);
  if (names.every((name) => isFresh(root, name))) return;
  withLock(path.join(root, ".slipway", "build.lock"), "Waiting for another build to end…", () => {
    const stale = names.filter((name) => !isFresh(root, name));
    if (stale.length > 0) build(root, stale, node);
  });
}

function build(root, names, node) {
  process.stderr.write(`Building ${names.join(", ")}…\n`);
  // Taken before the build: what changes while it runs is then seen as a change next time.
  const stamps = names.map((name) => ({
    name,
    quick: quickStamp(root, name),
    content: contentStamp(root, name),
  }));
  const result = spawnSync(node, [path.join(root, "tools", "build", "build.ts")].concat(names), {
    cwd: root,
    stdio: ["ignore", process.stderr.fd, process.stderr.fd],
  });
  if (result.status !== 0) throw new LauncherError("The build failed; its message stands above.");
  for (const stamp of stamps) writeStamp(root, stamp);
}

function isFresh(root, name) {
  if (!fs.existsSync(path.join(root, parts[name].result))) return false;
  let stamp;
  try {
    stamp = JSON.parse(fs.readFileSync(stampPath(root, name), "utf8"));
  } catch {
    return false;
  }
  const quick = quickStamp(root, name);
  if (stamp.quick === quick) return true;
  if (stamp.content !== contentStamp(root, name)) return false;
  writeStamp(root, { name, quick, content: stamp.content });
  return true;
}

function stampPath(root, name) {
  return path.join(root, "dist", ".stamps", `${name}.json`);
}

function writeStamp(root, { name, quick, content }) {
  fs.mkdirSync(path.dirname(stampPath(root, name)), { recursive: true });
  fs.writeFileSync(stampPath(root, name), `${JSON.stringify({ quick, content })}\n`);
}

/** Names, sizes and times of all sources: some milliseconds, and enough as long as nothing was touched. */
function quickStamp(root, name) {
  return hashSources(root, name, (hash, file) => {
    const { size, mtimeMs } = fs.statSync(file);
    hash.update(`${size} ${mtimeMs}\n`);
  });
}

/** Names and bytes of all sources: decides when a checkout has touched files without changing them. */
function contentStamp(root, name) {
  return hashSources(root, name, (hash, file) => hash.update(fs.readFileSync(file)));
}

function hashSources(root, name, addFile) {
  const hash = crypto.createHash("sha256");
  for (const source of parts[name].sources)
    for (const file of listFiles(path.join(root, source))) {
      hash.update(`${path.relative(root, file)}\n`);
      addFile(hash, file);
    }
  return hash.digest("hex");
}

function listFiles(from) {
  if (!fs.existsSync(from)) return [];
  if (fs.statSync(from).isFile()) return [from];
  const entries = fs.readdirSync(from, { withFileTypes: true }).filter((entry) => !ignored.test(entry.name));
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const full = path.join(from, entry.name);
    return entry.isDirectory() ? listFiles(full) : [full];
  });
}

module.exports = { ensureBuilt, partNames };
