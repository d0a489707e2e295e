import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { PostgresUser } from "./choose-postgres-user.ts";

/** What PostgreSQL's programs may know of our environment: neither our secrets nor settings of another PostgreSQL. */
export function programEnvironment(): Record<string, string> {
  const names = ["PATH", "TMPDIR", "TEMP", "SystemRoot"];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

/** Runs a program to its end. @throws Error with what it printed */
export async function runProgram(user: PostgresUser, program: string, parameters: string[], cwd: string) {
  const command = user.wrap(program, parameters);
  const options = { ...user.spawnOptions, cwd, env: programEnvironment() };
  await promisify(execFile)(command.program, command.parameters, options);
}
