/** Countries and regions in which a managed application may be sold (cpp-portal section 15), ISO 3166 codes. */
export const sellRegions: readonly string[] = (
  "AE AR AT AU BE BG BH BR BY CA CH CL CO CR CY CZ DE DK DO DZ EC EE EG ES FI FR GB GR GT HK HR HU ID IE IL IN IS IT " +
  "JO JP KE KR KW KZ LI LK LT LU LV MA ME MK MT MX MY NG NL NO NZ OM PA PE PH PK PL PR PT PY QA RO RS RU SA SE SG SI SK " +
  "SV TH TN TR TT TW UA US UY VE ZA"
).split(" ");
