// Required before a program: when it ends, it says how many modules it has read, and how many of them are OpenTelemetry's.
const { registerHooks } = require("node:module");

let all = 0;
let telemetry = 0;
registerHooks({
  load(url, context, next) {
    all += 1;
    // Of the interface alone, which does nothing by itself, others may have need.
    if (/\/@opentelemetry\/(?!api\/)/.test(url)) telemetry += 1;
    return next(url, context);
  },
});
process.on("exit", () => process.stdout.write(`loaded: ${all} modules, ${telemetry} of OpenTelemetry\n`));
