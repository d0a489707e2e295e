import type { ReportPart } from "./parts-of-report.ts";

/** A finding's file as tools outside can open it. */
export interface FileLocation {
  /** With `/`, as the argument was given, joined with the file where the argument is a folder. */
  path: string;
  /** Where the argument is a zip: the path of the file in it. */
  entry?: string;
}

/** Joins the argument with the file in it; lines and columns hold for `path` only when there is no `entry`. */
export function locate({ path }: ReportPart, file: string | null): FileLocation | undefined {
  if (path === null) return undefined;
  const argument = path.replaceAll("\\", "/").replace(/(?<=[^/])\/+$/, "");
  if (file === null) return { path: argument };
  if (argument === file || argument.endsWith(`/${file}`)) return { path: argument };
  if (/\.zip$/i.test(argument)) return { path: argument, entry: file };
  return { path: argument === "." ? file : `${argument}/${file}` };
}

/** The same as a URI reference: absolute paths become `file:` URIs, drive letters included. */
export function toUri(path: string): string {
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  if (/^[A-Za-z]:\//.test(path)) return `file:///${encoded.replace("%3A", ":")}`;
  return path.startsWith("/") ? `file://${encoded}` : encoded;
}
