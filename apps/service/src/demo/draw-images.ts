import sharp from "sharp";

const logoSizes = {
  smallLogo: [40, 40],
  mediumLogo: [90, 90],
  largeLogo: [115, 115],
  wideLogo: [255, 115],
} as const;

/** A logo of each size that an offer needs, by the name of its field: two letters on a quay wall. */
export async function drawLogos(mark: string, colour: string): Promise<Record<string, Buffer>> {
  const drawn = Object.entries(logoSizes).map(async ([name, [width, height]]) => {
    const size = Math.round(height * 0.42);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<rect width="100%" height="100%" fill="${colour}"/>
<path d="M0 ${height * 0.8} q ${width / 8} -${height * 0.09} ${width / 4} 0 t ${width / 4} 0 t ${width / 4} 0 t ${width / 4} 0 V ${height} H 0 Z" fill="#ffffff" fill-opacity="0.25"/>
<text x="50%" y="${height * 0.62}" text-anchor="middle" font-family="sans-serif" font-weight="700" font-size="${size}" fill="#ffffff">${mark}</text></svg>`;
    return [name, await draw(svg)] as const;
  });
  return Object.fromEntries(await Promise.all(drawn));
}

/** A picture of a dashboard, 533 × 324 pixels, as a screenshot has to be. */
export async function drawScreenshot(title: string, colour: string): Promise<Buffer> {
  const bars = [90, 130, 70, 150, 110, 170, 95].map(
    (height, index) =>
      `<rect x="${40 + index * 66}" y="${290 - height}" width="40" height="${height}" rx="4" fill="${colour}" fill-opacity="${0.45 + index * 0.07}"/>`,
  );
  return draw(`<svg xmlns="http://www.w3.org/2000/svg" width="533" height="324">
<rect width="100%" height="100%" fill="#f5f7fa"/><rect width="100%" height="48" fill="${colour}"/>
<text x="24" y="32" font-family="sans-serif" font-weight="600" font-size="20" fill="#ffffff">${title}</text>
<line x1="24" y1="291" x2="509" y2="291" stroke="#8a8886"/>${bars.join("")}</svg>`);
}

function draw(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg)).png().toBuffer();
}
