/** Prefixes of the flat keys on the wire (cpp-portal section 5). */
export const marketplace = "microsoft-azure-marketplace.";
export const applications = "microsoft-azure-applications.";
export const testDrive = "microsoft-azure-marketplace-testdrive.";

export const leadDestinationKey = `${marketplace}leadDestination`;
export const packageKey = `${applications}package`;
export const planTypeKey = `${applications}skuType`;
export const heroKey = `${marketplace}heroLogo`;
