import { readText, type SourceFile } from "./list-files.ts";

const generated = /^\/\/ Generated/;
/** Helpers of the tests lie outside every workspace, where `#` does not reach. */
const upwards = /\bfrom "(?!(?:\.\.\/)+tests\/support\/)\.\.\/\.\.\//;
const reExport = /^export (\*|type \*|(type )?\{[^}]*\}) from "[.#]/m;
const statement = /^(import|export)\b[^;]*;$/gm;

/** Inside a workspace imports are `#folder/file.ts`, and only a package's root has a file that re-exports. */
export function checkImports(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => [...checkUpwards(file), ...checkIndex(file), ...checkBarrel(file)]);
}

function checkUpwards({ path, text }: SourceFile): string[] {
  const isInWorkspace = /^(apps|packages)\/[^/]+\/src\//.test(path);
  return isInWorkspace && upwards.test(text) ? [`${path}: imports with ../../; write #folder/file.ts`] : [];
}

function checkIndex({ path, text }: SourceFile): string[] {
  if (!/(^|\/)index\.tsx?$/.test(path) || generated.test(text)) return [];
  return /^packages\/[^/]+\/src\/index\.ts$/.test(path)
    ? []
    : [`${path}: index.ts belongs at the root of a package only`];
}

function checkBarrel({ path, text }: SourceFile): string[] {
  if (!reExport.test(text) || generated.test(text) || isExported(path)) return [];
  const others = text
    .replace(statement, "")
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "")
    .trim();
  return others === "" ? [`${path}: does nothing but re-export; import from where things are`] : [];
}

/** What a package.json names under `exports` is the package's own face. */
function isExported(path: string): boolean {
  const workspace = /^(packages|apps)\/[^/]+\//.exec(path)?.[0];
  const manifest = workspace === undefined ? undefined : readText(`${workspace}package.json`);
  return manifest?.includes(`"./${path.slice(workspace!.length)}"`) ?? false;
}
