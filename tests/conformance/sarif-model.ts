import { z } from "zod";

/**
 * The parts of SARIF 2.1.0 (OASIS Standard, sections 3.13 to 3.59) that reports are written in, with what the standard says of
 * each: which properties an object must have, which values they take, how often. Nothing else is written, so nothing else passes.
 */
const text = z.string().min(1);
const index = z.int().min(0);
const position = z.int().min(1);

/** A relative reference or an absolute URI (RFC 3986): no blanks, no backslashes, every % followed by two digits. */
const uriReference = z.string().regex(/^(?:[A-Za-z0-9._~:/?#@!$&'()*+,;=[\]-]|%[0-9A-Fa-f]{2})+$/);
const level = z.enum(["none", "note", "warning", "error"]);
const message = z.strictObject({ text });
const multiformat = z.strictObject({ text, markdown: text.optional() });
const properties = z.looseObject({ tags: unique(text).optional() });

const artifactLocation = z.strictObject({ uri: uriReference, index });
const region = z
  .strictObject({ startLine: position, startColumn: position, endLine: position, endColumn: position })
  .refine(({ startLine, startColumn, endLine, endColumn }) =>
    startLine === endLine ? startColumn <= endColumn : startLine < endLine,
  );
const contextRegion = z
  .strictObject({ startLine: position, endLine: position, snippet: z.strictObject({ text: z.string() }) })
  .refine(({ startLine, endLine }) => startLine <= endLine);

const location = z
  .strictObject({
    physicalLocation: z
      .strictObject({
        artifactLocation,
        region: region.optional(),
        contextRegion: contextRegion.optional(),
      })
      // Section 3.29.5: a context makes sense only around a region.
      .refine(({ region: inner, contextRegion: outer }) => outer === undefined || inner !== undefined)
      .optional(),
    logicalLocations: unique(z.strictObject({ fullyQualifiedName: text })).optional(),
  })
  .refine(({ physicalLocation, logicalLocations }) => (physicalLocation ?? logicalLocations) !== undefined);

const result = z.strictObject({
  ruleId: text,
  ruleIndex: index,
  level,
  message,
  locations: z.array(location).optional(),
  partialFingerprints: z.record(text, text),
  suppressions: unique(
    z.strictObject({
      kind: z.enum(["inSource", "external"]),
      status: z.enum(["accepted", "underReview", "rejected"]),
      justification: text,
    }),
  ).optional(),
  properties,
});

const rule = z.strictObject({
  id: text,
  name: text,
  shortDescription: multiformat,
  help: multiformat,
  defaultConfiguration: z.strictObject({ level }),
  properties,
});

const driver = z.strictObject({
  name: text,
  semanticVersion: z.string().regex(/^\d+\.\d+\.\d+(?:-[\w.-]+)?(?:\+[\w.-]+)?$/),
  language: z.string().regex(/^[a-z]{2}(?:-[A-Z]{2})?$/),
  rules: unique(rule),
});

const run = z.strictObject({
  tool: z.strictObject({ driver }),
  columnKind: z.enum(["utf16CodeUnits", "unicodeCodePoints"]),
  invocations: z.array(
    z.strictObject({
      executionSuccessful: z.boolean(),
      toolExecutionNotifications: z.array(
        z.strictObject({
          level,
          message,
          associatedRule: z.strictObject({ id: text, index: index.optional() }),
        }),
      ),
    }),
  ),
  artifacts: unique(
    z.strictObject({ location: z.strictObject({ uri: uriReference }), parentIndex: index.optional() }),
  ),
  results: z.array(result),
  properties,
});

/** A whole log file. */
export const sarifLog = z.strictObject({
  $schema: z.url(),
  version: z.literal("2.1.0"),
  runs: z.array(run).min(1),
});

function unique<Item extends z.ZodType>(item: Item) {
  return z
    .array(item)
    .refine(
      (items) => new Set(items.map((each) => JSON.stringify(each))).size === items.length,
      "not unique",
    );
}
