import { execFile } from "node:child_process";
import {
  chmodSync,
  chownSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { afterEach, describe, expect, it } from "vitest";
import { waitUntil } from "../../../../tests/support/wait-until.ts";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "./start-embedded-postgres.ts";

const open: EmbeddedPostgres[] = [];
async function start(dataFolder: string): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataFolder });
  open.push(postgres);
  return postgres;
}
afterEach(async () => {
  for (const postgres of open.splice(0)) await postgres.stop();
});

async function query<T extends object>({ connectionString }: EmbeddedPostgres, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString });
  client.on("error", () => {});
  await client.connect();
  return (await client.query<T>(sql).finally(() => client.end())).rows;
}

/** Like a user's folder: others may enter it, unlike a plain temporary one. */
function newFolder(mode = 0o755): string {
  const folder = mkdtempSync(join(tmpdir(), "postgres-"));
  chmodSync(folder, mode);
  return join(folder, "postgres");
}

const pidOf = (folder: string) =>
  Number(readFileSync(join(folder, "cluster", "postmaster.pid"), "utf8").split("\n")[0]);
const isRunning = (folder: string) => readdirSync(join(folder, "cluster")).includes("postmaster.pid");

describe("startEmbeddedPostgres", () => {
  it("keeps data over a stop, a kill -9 of the server and a stale file, and starts in under 2 s", async () => {
    const folder = newFolder();
    const first = await start(folder);
    await query(first, "create table t (n int); insert into t values (1)");
    await first.stop();
    expect(isRunning(folder)).toBe(false);

    const begin = performance.now();
    const second = await start(folder);
    expect(performance.now() - begin).toBeLessThan(2000);
    await query(second, "insert into t values (2)");
    process.kill(pidOf(folder), "SIGKILL");

    const third = await start(folder);
    expect(await query(third, "select n from t order by n")).toEqual([{ n: 1 }, { n: 2 }]);
    await third.stop();

    // The machine was restarted, and the pid belongs to somebody else: to this very test.
    const stale = [process.pid, join(folder, "cluster"), 0, 4711, "", "127.0.0.1", "", "ready"].join("\n");
    writeFileSync(join(folder, "cluster", "postmaster.pid"), stale);
    const fourth = await start(folder);
    expect(await query(fourth, "select count(*)::int as n from t")).toEqual([{ n: 2 }]);
  });

  it("joins a running server and stops it only when the last one leaves", async () => {
    const folder = newFolder();
    const [one, two] = await Promise.all([start(folder), start(folder)]);
    expect(two.connectionString).toBe(one.connectionString);
    expect(readdirSync(folder).toSorted()).toEqual(["cluster", "postgres.log"]);
    await one.stop();
    expect(await query(two, "select 1 as n")).toEqual([{ n: 1 }]);
    await two.stop();
    expect(isRunning(folder)).toBe(false);
  });

  it("takes over the server of a process that was killed", async () => {
    const folder = newFolder();
    const module = join(import.meta.dirname, "start-embedded-postgres.ts");
    const program = `
      const { startEmbeddedPostgres } = await import(${JSON.stringify(module)});
      await startEmbeddedPostgres({ dataFolder: ${JSON.stringify(folder)} });
      process.kill(process.pid, "SIGKILL");`;
    const run = promisify(execFile)(process.execPath, ["--input-type=module", "-e", program]);
    await expect(run).rejects.toMatchObject({ signal: "SIGKILL" });
    const pid = pidOf(folder);
    const joined = await start(folder);
    expect(pidOf(folder)).toBe(pid);
    await joined.stop();
    expect(isRunning(folder)).toBe(false);
  });

  it("keeps everybody without the password out, and sees letters in Chinese", async () => {
    const folder = newFolder();
    const postgres = await start(folder);
    const { port } = new URL(postgres.connectionString);
    const stranger = new pg.Client({
      host: "127.0.0.1",
      port: Number(port),
      user: "postgres",
      password: "guess",
    });
    await expect(stranger.connect()).rejects.toThrow(/password authentication failed/);
    expect(statSync(join(folder, "cluster", "slipway-password")).mode & 0o077).toBe(0);
    await query(postgres, "create extension pg_trgm");
    const [row] = await query<{ trigrams: string[] }>(postgres, "select show_trgm('云市场') as trigrams");
    expect(row?.trigrams.length).toBeGreaterThan(2);
  });

  it.skipIf(process.platform !== "linux")("needs less than 200 MB", async () => {
    const folder = newFolder();
    const postgres = await start(folder);
    const clients = Array.from({ length: 10 }, () => new pg.Client(postgres.connectionString));
    await Promise.all(clients.map((client) => client.connect()));
    await Promise.all(clients.map((client) => client.query("select count(*) from pg_attribute, pg_class")));
    const megabytes = proportionalMegabytes(pidOf(folder));
    await Promise.all(clients.map((client) => client.end()));
    expect(megabytes).toBeGreaterThan(10);
    expect(megabytes).toBeLessThan(200);
  });

  it.skipIf(process.getuid?.() !== 0)("runs for root below a folder that only root may enter", async () => {
    const folder = newFolder(0o700);
    const postgres = await start(folder);
    await query(postgres, "create table t (n int); insert into t values (7)");
    await postgres.stop();
    chmodSync(join(folder, ".."), 0o755);
    expect(await query(await start(folder), "select n from t")).toEqual([{ n: 7 }]);
  });

  it.skipIf(process.getuid?.() !== 0)("runs for an ordinary user, and for one without a name", async () => {
    const module = join(import.meta.dirname, "start-embedded-postgres.ts");
    for (const uid of [65_534, 54_321]) {
      const folder = newFolder();
      chownSync(join(folder, ".."), uid, uid);
      const program = `
        const { startEmbeddedPostgres } = await import(${JSON.stringify(module)});
        const postgres = await startEmbeddedPostgres({ dataFolder: ${JSON.stringify(folder)} });
        await postgres.stop();`;
      const run = promisify(execFile)(process.execPath, ["--input-type=module", "-e", program], {
        uid,
        gid: uid,
        cwd: "/",
      });
      await expect(run).resolves.toMatchObject({ stderr: "" });
      expect(statSync(join(folder, "cluster")).uid).toBe(uid);
    }
  });

  it("goes on holding a server that started over after a crash of one of its processes", async () => {
    const folder = newFolder();
    const [one, two] = [await start(folder), await start(folder)];
    const backend = await query<{ pid: number }>(
      one,
      "select pid from pg_stat_activity where application_name = 'slipway-hold' limit 1",
    );
    process.kill(backend[0]?.pid ?? 0, "SIGKILL");
    const holders = "select count(*)::int as n from pg_locks where locktype = 'advisory' and granted";
    await waitUntil(
      "the crash",
      async () => (await query<{ n: number }>(two, holders).catch(() => []))[0]?.n !== 2,
    );
    await waitUntil(
      "both holds",
      async () => (await query<{ n: number }>(two, holders).catch(() => []))[0]?.n === 2,
    );
    await one.stop();
    expect(await query(two, "select 1 as n")).toEqual([{ n: 1 }]);
    await two.stop();
    expect(isRunning(folder)).toBe(false);
  });

  it("brings back a server that was killed, where everybody knows it, once", async () => {
    const folder = newFolder();
    const [one] = [await start(folder), await start(folder)];
    await query(one, "create table t (n int); insert into t values (3)");
    const killed = pidOf(folder);
    process.kill(killed, "SIGKILL");
    const rows = await waitUntil("the server", () => query(one, "select n from t").catch(() => undefined));
    expect(rows).toEqual([{ n: 3 }]);
    expect(pidOf(folder)).not.toBe(killed);
  });

  it("shows the end of the server's log when the server refuses to start", async () => {
    const folder = newFolder();
    await (await start(folder)).stop();
    writeFileSync(join(folder, "cluster", "PG_VERSION"), "9.6\n");
    await expect(start(folder)).rejects.toThrow(/not compatible with this version/);
  });

  it("refuses a file as its folder", async () => {
    const folder = newFolder();
    writeFileSync(folder, "a file, not a folder");
    await expect(start(folder)).rejects.toThrow(/EEXIST|ENOTDIR/);
  });
});

/** Share of memory of a process and its children, from the kernel's own account. */
function proportionalMegabytes(parent: number): number {
  const isChild = (pid: string) =>
    new RegExp(`^PPid:\\s+${parent}$`, "m").test(readFileSync(`/proc/${pid}/status`, "utf8"));
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const family = pids.filter((pid) => {
    try {
      return Number(pid) === parent || isChild(pid);
    } catch {
      return false;
    }
  });
  const kilobytes = family.map((pid) => {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
    return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1]);
  });
  return kilobytes.reduce((sum, size) => sum + size, 0) / 1024;
}
