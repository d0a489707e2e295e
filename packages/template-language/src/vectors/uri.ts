import { failure, vectors } from "./vector.ts";

const base = "https://example.com/a/b/";

/** Putting addresses together and taking them apart. */
export const uriVectors = [
  ...vectors("6.5", [
    ["uri('https://github.com/another/repo', '/Azure/bicep')", "https://github.com/Azure/bicep"],
    [
      "uri('http://contoso.com/resources/', 'nested/azuredeploy.json')",
      "http://contoso.com/resources/nested/azuredeploy.json",
    ],
    [
      "uri('http://contoso.com/resources/azuredeploy.json', 'nested/other.json')",
      "http://contoso.com/resources/nested/other.json",
    ],
    ["uri('https://example.com', 'x')", "https://example.com/x"],
    [`uri('${base}', '../c')`, "https://example.com/a/c"],
    [`uri('${base}', './c?d=e')`, "https://example.com/a/b/c?d=e"],
    ["uri('https://example.com/a/?sas=1', 'c')", "https://example.com/a/c"],
    [`uri('${base}', 'https://other.org/x')`, "https://other.org/x"],
    [`uri('${base}', '//other.org/x')`, "https://other.org/x"],
    ["uri('example', 'x')", failure("argument-value")],
    [
      "uri(deployment().properties.templateLink.uri, 'nested/a.json')",
      "https://package.slipway.invalid/nested/a.json",
    ],
  ]),
  ...vectors("5.3", [
    [
      "parseUri('https://example.com:8080/a/b?c=d')",
      { scheme: "https", host: "example.com", port: 8080, path: "/a/b", query: "?c=d" },
    ],
    ["parseUri('https://example.com').port", 443],
    ["parseUri('example')", failure("argument-value")],
    [
      "buildUri(createObject('scheme', 'https', 'host', 'example.com', 'path', 'a'))",
      "https://example.com/a",
    ],
    [
      "buildUri(createObject('scheme', 'http', 'host', 'example.com', 'port', 81, 'path', '/a', 'query', 'b=c'))",
      "http://example.com:81/a?b=c",
    ],
    ["buildUri(parseUri('https://example.com:8080/a/b?c=d'))", "https://example.com:8080/a/b?c=d"],
  ]),
];
