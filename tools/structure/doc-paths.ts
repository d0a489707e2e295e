import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { repository } from "../run-program.ts";
import { listPaths, readText } from "./list-files.ts";

const roots = "apps|packages|docs|tests|tools|bench";
/** `apps/cli/src/main.ts` in backticks; with a placeholder (`<rule>`, `*`, `…`) it is a pattern and is left alone. */
const inCode = new RegExp(`\`((?:${roots})/[^\`\\s]*)\``, "g");
const inLink = /\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)/g;
/** Also tarballs, which are built and never tracked. */
const placeholder = /[<>*{}…$|]|NNNN|\.tgz$/;

/** Paths and links in our Markdown lead somewhere: docs that point nowhere are worse than none. */
export function checkDocPaths(): Promise<string[]> {
  const problems = listPaths(/\.md$/).flatMap((path) => {
    const text = withoutExamples(readText(path) ?? "");
    const named = [...text.matchAll(inCode)].map((match) => match[1]!.replace(/[.,:;]$/, ""));
    const linked = [...text.matchAll(inLink)].map((match) =>
      normalize(join(dirname(path), decodeURIComponent(match[1]!))),
    );
    return [...new Set([...named, ...linked])]
      .filter((target) => !placeholder.test(target) && !existsSync(join(repository, target)))
      .map((target) => `${path} names ${target}, which does not exist`);
  });
  return Promise.resolve(problems);
}

/** Fenced blocks show commands and packages of other people, whose paths are theirs. */
function withoutExamples(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, "");
}
