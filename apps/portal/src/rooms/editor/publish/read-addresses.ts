export const maxAddresses = 20;
const form = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]{2,}$/;

/** Addresses in a text, separated by lines, commas, semicolons or blanks; `wrong` is the first that is none. */
export function readAddresses(text: string): { addresses: string[]; wrong: string | undefined } {
  const addresses = [...new Set(text.split(/[\s,;]+/).filter((each) => each !== ""))];
  return { addresses, wrong: addresses.find((each) => !form.test(each)) };
}
