/** One scenario: files, a command line, and what it must answer. */
export interface Scenario {
  title: string;
  /** Content by path below the scenario's folder. */
  files: Map<string, string>;
  environment: Record<string, string>;
  /** Words after `slipway`. */
  command: string[];
  stdout: string | undefined;
  stderr: string | undefined;
  exitCode: number;
  /** Files as they must be afterwards. */
  after: Map<string, string>;
}

/**
 * Reads a scenario: its first line is the title, then sections that begin with `--- name`:
 * `file <path>`, `environment` (NAME=value lines), `run`, `stdout`, `stderr`, `exit`, `after <path>`.
 * @throws Error for a section that is not known, or without `run` and `exit`.
 */
export function readScenario(text: string): Scenario {
  const [head = "", ...parts] = text.split(/^--- /m);
  const scenario: Partial<Scenario> & Pick<Scenario, "files" | "after" | "environment"> = {
    title: head.trim().replace(/^# /, ""),
    files: new Map(),
    after: new Map(),
    environment: {},
  };
  for (const part of parts) readSection(part, scenario);
  const { command, exitCode } = scenario;
  if (command === undefined || exitCode === undefined)
    throw new Error("a scenario needs `--- run` and `--- exit`");
  return { stdout: undefined, stderr: undefined, ...scenario, command, exitCode } as Scenario;
}

function readSection(
  part: string,
  scenario: Partial<Scenario> & Pick<Scenario, "files" | "after" | "environment">,
): void {
  const end = part.indexOf("\n");
  const [name = "", argument = ""] = part
    .slice(0, end)
    .trim()
    .split(/\s+(.*)/);
  const body = part.slice(end + 1);
  if (name === "file") scenario.files.set(argument, body);
  else if (name === "after") scenario.after.set(argument, body);
  else if (name === "environment") Object.assign(scenario.environment, readEnvironment(body));
  else if (name === "run") scenario.command = readCommand(body);
  else if (name === "stdout") scenario.stdout = body;
  else if (name === "stderr") scenario.stderr = body;
  else if (name === "exit") scenario.exitCode = Number(body.trim() || argument);
  else throw new Error(`"--- ${name}" is no section of a scenario`);
}

function readEnvironment(body: string): Record<string, string> {
  const lines = body.split("\n").filter((line) => line.includes("="));
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
  );
}

/** `slipway certify "a folder"`: words, with double quotes around blanks. */
function readCommand(body: string): string[] {
  const [program, ...words] = [...body.trim().matchAll(/"([^"]*)"|(\S+)/g)].map(
    (match) => match[1] ?? match[2] ?? "",
  );
  if (program !== "slipway") throw new Error("a scenario runs `slipway`");
  return words;
}

/** Expected text as a pattern: `…` in a line stands for anything in it, a line of `…` alone for any lines. */
export function toPattern(expected: string): RegExp {
  const lines = expected
    .split("\n")
    .map((line) => (line.trim() === "…" ? "(?:.*\n)*?" : `${escapeLine(line)}\n`));
  return new RegExp(`^${lines.join("").replace(/\n$/, "")}$`);
}

function escapeLine(line: string): string {
  return line.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll("…", ".*");
}
