export { readPackage, PackagePathError, type PackageSource } from "./read-package.ts";
export { readZip } from "./zip/read-zip.ts";
export { readFolder } from "./read-folder.ts";
export { writeZip } from "./write-zip.ts";
export { defaultLimits, type PackageLimits } from "./limits.ts";
