import { main, type HostilePackage } from "./hostile-package.ts";

const mebibyte = 1024 * 1024;

/** Pieces that are repeated until they make a megabyte: each begins something that a careless search goes through again and again. */
const pieces: readonly (readonly [name: string, piece: string, end?: string])[] = [
  ["blanks", " ", "x"],
  ["line breaks", "\r\n"],
  ["letters", "a", "!"],
  ["hexadecimal digits", "0123456789abcdef"],
  ["base64", "QUJDREVGR0hJSktMTU5P"],
  ["base64 with its end", "QUJDRA=="],
  ["opening brackets", "["],
  ["opening parentheses", "("],
  ["quotes", "'"],
  ["double quotes", '"'],
  ["backslashes", "\\"],
  ["addresses without end", "https://"],
  ["dots", "a."],
  ["numbers and dots", "1.1."],
  ["signs of mail", "a@a."],
  ["equals signs", "password="],
  ["keys that begin", "-----BEGIN PRIVATE KEY-----"],
  ["account keys", "AccountKey=AAAA;"],
  ["tokens", "eyJhbGciOi.eyJ"],
  ["expressions", "[concat('a', "],
  ["calls", "parameters('"],
  ["comments that begin", "/*"],
  ["tags that begin", "<a href="],
  ["braces", "{{"],
  ["slashes", "a/"],
  ["hyphens", "-a"],
  ["dates", "2020-01-"],
];

/** A megabyte of each piece, in a template, a form, a script and a page of text. */
export const hostileTexts: readonly HostilePackage[] = pieces.map(([name, piece, end = ""]) => ({
  name: `a megabyte of ${name}`,
  files() {
    const text = piece.repeat(Math.floor(mebibyte / piece.length)) + end;
    const short = text.slice(0, mebibyte / 4) + end;
    return {
      ...main({
        parameters: { p: { type: "string", defaultValue: short, metadata: { description: short } } },
        variables: { v: text },
        resources: [
          {
            type: "Microsoft.Web/sites",
            apiVersion: "2024-04-01",
            name: "[parameters('p')]",
            location: short,
            properties: { value: "[variables('v')]", [short]: 1 },
          },
        ],
        outputs: { o: { type: "string", value: short } },
      }),
      "createUiDefinition.json": JSON.stringify({
        handler: "Microsoft.Azure.CreateUIDef",
        version: "0.1.2-preview",
        parameters: {
          basics: [
            {
              name: "p",
              type: "Microsoft.Common.TextBox",
              label: short,
              toolTip: short,
              defaultValue: short,
              constraints: { regex: "^(a+)+$", validationMessage: short },
            },
          ],
          steps: [],
          outputs: { p: "[basics('p')]", q: short },
        },
      }),
      "scripts/run.sh": text,
      "scripts/run.ps1": text,
      "notes.md": short,
    };
  },
}));
