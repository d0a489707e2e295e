import sharp from "sharp";

const colours = { smallLogo: "#0f6cbd", mediumLogo: "#0f6cbd", largeLogo: "#115ea3", wideLogo: "#0c3b5e" };

/** A PNG of exactly this size in one colour with a lighter disc, so that it is neither blank nor like another. */
export async function drawImage(width: number, height: number, colour = "#0f6cbd"): Promise<Uint8Array> {
  const radius = Math.floor(Math.min(width, height) / 3);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${colour}"/><circle cx="${width / 2}" cy="${height / 2}" r="${radius}" fill="#ebf3fc"/></svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer());
}

/** The four logos that every offer needs, by the name of their field. */
export async function drawLogos(): Promise<Record<string, Uint8Array>> {
  return {
    smallLogo: await drawImage(40, 40, colours.smallLogo),
    mediumLogo: await drawImage(90, 90, colours.mediumLogo),
    largeLogo: await drawImage(115, 115, colours.largeLogo),
    wideLogo: await drawImage(255, 115, colours.wideLogo),
  };
}
