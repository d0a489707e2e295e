/** Which part may import which, each rule with its reason (decision 0001). `tools/check/dependencies.ts` runs it. */
const test = "[.]test[.]tsx?$";
const pure = "^packages/(template-language|certification|contracts)/src";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circles",
      comment:
        "Two modules that need each other are one thing in two files: neither can be understood or tested alone.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "everything-resolves",
      comment: "An import that leads nowhere fails on somebody else's machine.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^(vite/client|virtual:)" },
    },
    {
      name: "template-language-stands-alone",
      comment:
        "The language of templates is the ground: portal, rules and service build on it, so it knows none of them.",
      severity: "error",
      from: { path: "^packages/template-language/src", pathNot: test },
      to: {
        path: "^(packages|apps)/|node_modules/",
        pathNot: "^packages/template-language/|node_modules/re2js/",
      },
    },
    {
      name: "certification-needs-only-the-language",
      comment:
        "The engine answers in a browser, on a laptop and in the worker: input comes as entries, never from disk or network.",
      severity: "error",
      from: { path: "^packages/certification/src", pathNot: test },
      to: {
        path: "^(packages|apps)/|node_modules/",
        pathNot: "^packages/(certification|template-language)/",
      },
    },
    {
      name: "contracts-need-only-zod",
      comment: "The list of endpoints is what both sides agree on; it must not know either side.",
      severity: "error",
      from: { path: "^packages/contracts/src", pathNot: test },
      to: { path: "^(packages|apps)/|node_modules/", pathNot: "^packages/contracts/|node_modules/zod/" },
    },
    {
      name: "package-reader-needs-only-shapes",
      comment:
        "It turns zips and folders into entries, whoever asks; of ours it takes the types of those entries only.",
      severity: "error",
      from: { path: "^packages/package-reader/src", pathNot: test },
      to: {
        path: "^(packages|apps)/",
        pathNot: "^packages/package-reader/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "pure-packages-have-no-node",
      comment: "They run in browsers too; only package-reader touches disk, clock or network.",
      severity: "error",
      from: { path: pure, pathNot: test },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "packages-never-import-apps",
      comment: "Dependencies point one way: apps run, packages are imported.",
      severity: "error",
      from: { path: "^packages/" },
      to: { path: "^apps/" },
    },
    {
      name: "apps-never-import-each-other",
      comment: "What two apps share is a package; an app that reaches into another cannot be shipped alone.",
      severity: "error",
      from: { path: "^apps/([^/]+)/" },
      to: { path: "^apps/", pathNot: "^apps/$1/" },
    },
    {
      name: "domain-is-pure",
      comment:
        "The flow's rules are decided without database, HTTP, jobs or clock, so that a table of tests can cover them.",
      severity: "error",
      from: { path: "^apps/service/src/domain/", pathNot: test },
      to: {
        path: "^apps/service/src/(http|jobs|database|commands|queries|emails|config)/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "domain-has-no-node",
      comment: "Clock, randomness and disk come in as values.",
      severity: "error",
      from: { path: "^apps/service/src/domain/", pathNot: test },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "only-database-knows-kysely",
      comment: "SQL has one home; commands and queries call repositories and statements by name.",
      severity: "error",
      from: { path: "^apps/service/src/", pathNot: "^apps/service/src/database/" },
      to: { path: "node_modules/kysely/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "http-holds-no-sql",
      comment: "A route maps request to command to response; the same command serves the worker.",
      severity: "error",
      from: { path: "^apps/service/src/http/" },
      to: {
        path: "^apps/service/src/database/(statements|repositories)/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "cloud-sdks-load-lazily",
      comment:
        "They cost a third of a second and tens of megabytes at import; most installations use none of them.",
      severity: "error",
      from: { path: "^apps/service/src/", pathNot: test },
      to: { path: "node_modules/@(azure|aws-sdk)/", dynamic: false, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "clients-carry-no-schemas",
      comment:
        "Command line and portal import routes, errors and types; zod would cost every start and first load.",
      severity: "error",
      from: { path: "^apps/(cli|portal)/src", pathNot: test },
      to: {
        path: "^packages/contracts/src/(index|endpoints|endpoint|schemas/)|node_modules/zod/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "features-do-not-know-each-other",
      comment: "A feature owns a noun or a journey; pages compose features.",
      severity: "error",
      from: { path: "^apps/portal/src/features/([^/]+)/" },
      to: { path: "^apps/portal/src/features/", pathNot: "^apps/portal/src/features/$1/" },
    },
    {
      name: "components-could-ship-elsewhere",
      comment: "Shared components and lib know nothing of features and app.",
      severity: "error",
      from: { path: "^apps/portal/src/(components|lib)/" },
      to: { path: "^apps/portal/src/(features|app)/" },
    },
    {
      name: "nothing-imports-tests",
      comment: "What a test needs is not part of the product; what the product needs is not a test.",
      severity: "error",
      from: { pathNot: `${test}|^(tests|bench)/` },
      to: { path: `${test}|^(tests|bench)/` },
    },
    {
      name: "shipped-code-has-no-dev-dependencies",
      comment: "npm start installs without them.",
      severity: "error",
      from: { path: "^(apps|packages)/[^/]+/src", pathNot: test },
      to: {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["type-only"],
        pathNot: "node_modules/@types/",
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|[.]slipway)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".cjs", ".js", ".json", ".d.ts"],
      mainFields: ["module", "main", "types"],
    },
  },
};
