"use strict";
const fs = require("node:fs");
const path = require("node:path");

const pauseMs = 200;

/**
 * Runs an action while no other launcher runs one under the same lock file; waits as long as the holder lives.
 * A lock whose process has died is taken over.
 */
function withLock(file, waitingText, action) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  let told = false;
  while (!take(file)) {
    if (takeOverDead(file)) continue;
    if (!told) process.stderr.write(`${waitingText}\n`);
    told = true;
    pause(pauseMs);
  }
  try {
    return action();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

/** The file appears with its content in one step (a link), so nobody ever reads a half-written lock. */
function take(file) {
  const own = `${file}.${process.pid}`;
  fs.writeFileSync(own, String(process.pid));
  try {
    fs.linkSync(own, file);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  } finally {
    fs.rmSync(own, { force: true });
  }
}

/** True when the lock is gone or was a dead process's; the rename makes one of several waiters the one that clears it. */
function takeOverDead(file) {
  const holder = readHolder(file);
  if (holder === undefined) return true;
  if (isAlive(holder)) return false;
  const aside = `${file}.dead.${process.pid}`;
  try {
    fs.renameSync(file, aside);
  } catch {
    return true;
  }
  // Somebody may have cleared and retaken it between the look and the rename: give it back.
  if (readHolder(aside) !== holder) fs.linkSync(aside, file);
  fs.rmSync(aside, { force: true });
  return true;
}

function readHolder(file) {
  try {
    return Number(fs.readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function pause(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

module.exports = { withLock };
