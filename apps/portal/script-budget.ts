import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

interface Chunk {
  type: string;
  fileName: string;
  code?: string;
  imports?: string[];
  isEntry?: boolean;
  facadeModuleId?: string | null;
}

interface Budget {
  /** End of the module's path that is loaded first, beside the entry. */
  page: string;
  gzipBytes: number;
}

/** Fails the build when a page's first load brings more script than its budget, compressed. */
export function scriptBudget({ page, gzipBytes }: Budget): Plugin {
  return {
    name: "script-budget",
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle) as Chunk[];
      const roots = chunks.filter(
        (chunk) => chunk.isEntry === true || chunk.facadeModuleId?.endsWith(page) === true,
      );
      if (roots.length < 2) this.error(`the budget's page ${page} is not a chunk of its own`);
      const files = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      const needed = new Set(roots);
      for (const chunk of needed) {
        for (const name of chunk.imports ?? []) {
          const imported = files.get(name);
          if (imported !== undefined) needed.add(imported);
        }
      }
      const size = [...needed].reduce((sum, chunk) => sum + gzipSync(chunk.code ?? "").length, 0);
      const kilobytes = (size / 1000).toFixed(1);
      if (size > gzipBytes)
        this.error(`first load of ${page} is ${kilobytes} kB of gzipped script, over its budget`);
      this.info(`first load of ${page}: ${kilobytes} kB of gzipped script in ${needed.size} files`);
    },
  };
}
