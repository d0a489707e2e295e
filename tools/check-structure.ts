import { checkDocPaths } from "./structure/doc-paths.ts";
import { checkImports } from "./structure/imports.ts";
import { listSourceFiles } from "./structure/list-files.ts";
import { checkNames } from "./structure/names.ts";
import { checkSizes } from "./structure/sizes.ts";
import { checkTexts } from "./structure/texts.ts";

/** What the house style says on files and that no other tool sees: sizes, names, barrels, paths in docs, stray texts. */
export async function checkStructure(): Promise<string[]> {
  const files = listSourceFiles();
  if (files.length < 100) return [`only ${files.length} source files were found`];
  return [
    ...checkSizes(files),
    ...checkNames(files),
    ...checkImports(files),
    ...(await checkDocPaths()),
    ...(await checkTexts()),
  ];
}
