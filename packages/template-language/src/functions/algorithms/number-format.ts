import { fail } from "#expressions/evaluation-error.ts";

/** A number in one of .NET's standard or custom formats, invariant culture. */
export function formatNumber(value: number | bigint, format: string): string {
  const standard = /^([A-Za-z])(\d{0,2})$/.exec(format);
  if (standard === null) return formatCustom(value, format);
  const precision = standard[2] === "" ? undefined : Number(standard[2]);
  return (
    formatStandard(value, standard[1]!, precision) ??
    fail("argument-value", `There is no number format "${format}".`)
  );
}

function formatStandard(
  value: number | bigint,
  letter: string,
  precision: number | undefined,
): string | undefined {
  switch (letter.toUpperCase()) {
    case "D":
      return signed(value, digitsOf(value).padStart(precision ?? 0, "0"));
    case "N":
      return signed(value, groupThousands(fixed(value, precision ?? 2)));
    case "F":
      return signed(value, fixed(value, precision ?? 2));
    case "P":
      return signed(value, `${groupThousands(fixed(Number(value) * 100, precision ?? 2))} %`);
    case "C":
      return signed(value, `¤${groupThousands(fixed(value, precision ?? 2))}`);
    case "E":
      return formatExponent(value, letter, precision ?? 6);
    case "X":
      return formatHexadecimal(value, letter, precision ?? 0);
    case "G":
    case "R":
      return String(value);
    default:
      return undefined;
  }
}

function formatExponent(value: number | bigint, letter: string, precision: number): string {
  const [mantissa, exponent = "+0"] = Number(value).toExponential(precision).split("e");
  return `${mantissa}${letter}${exponent[0]}${exponent.slice(1).padStart(3, "0")}`;
}

function formatHexadecimal(value: number | bigint, letter: string, precision: number): string {
  const digits = BigInt.asUintN(64, BigInt(value)).toString(16).padStart(precision, "0");
  return letter === "X" ? digits.toUpperCase() : digits;
}

/** `0` and `#` digits, one decimal point, `,` for thousands, `%`, and text around them. */
function formatCustom(value: number | bigint, format: string): string {
  const digits = /[0#][0#,.]*/.exec(format);
  if (digits === null) return format;
  const [whole = "", fraction = ""] = digits[0].split(".");
  const scaled = format.includes("%") ? Number(value) * 100 : value;
  const [wholeDigits = "0", decimals = ""] = fixed(scaled, fraction.length).split(".");
  const least = whole.replaceAll(/[#,]/g, "").length;
  const padded = (least === 0 && wholeDigits === "0" ? "" : wholeDigits).padStart(least, "0");
  const grouped = whole.includes(",") ? groupThousands(padded) : padded;
  const kept = trimOptional(decimals, fraction);
  const before = format.slice(0, digits.index);
  const after = format.slice(digits.index + digits[0].length);
  return signed(value, `${before}${grouped}${kept === "" ? "" : `.${kept}`}${after}`);
}

function trimOptional(decimals: string, fraction: string): string {
  let end = decimals.length;
  while (end > 0 && fraction[end - 1] === "#" && decimals[end - 1] === "0") end -= 1;
  return decimals.slice(0, end);
}

function signed(value: number | bigint, text: string): string {
  return value < 0 ? `-${text}` : text;
}

function digitsOf(value: number | bigint): string {
  if (typeof value === "number" && !Number.isInteger(value))
    fail("argument-value", "The format D takes whole numbers only.");
  return String(value).replace("-", "");
}

function fixed(value: number | bigint, precision: number): string {
  if (typeof value === "bigint")
    return `${String(value).replace("-", "")}${precision > 0 ? `.${"0".repeat(precision)}` : ""}`;
  return Math.abs(value).toFixed(precision);
}

function groupThousands(digits: string): string {
  const [whole = "", fraction] = digits.split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
