import { generators } from "./generators.ts";
import { runNode } from "./run-program.ts";

/** `npm run generate`: writes every generated file anew. */
for (const generator of generators) {
  const { exitCode, output } = await runNode(generator, process.argv.slice(2));
  if (output !== "") process.stderr.write(output);
  if (exitCode !== 0) process.exitCode = 1;
}
