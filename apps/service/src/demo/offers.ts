/** An offer of the demo, and how far it goes. */
export interface DemoOffer {
  offerId: string;
  package: "quayside-telemetry" | "tidewater-cluster" | "ballast-import";
  kind: "solutionTemplate" | "managedApplication";
  packageVersion: string;
  title: string;
  summary: string;
  longSummary: string;
  description: string;
  planTitle: string;
  planSummary: string;
  categories: readonly string[];
  colour: string;
  /** Two letters in the logo. */
  mark: string;
  /** Fields that are left out, for a draft that is not ready. */
  without?: readonly string[];
  stage: "draft" | "failed" | "sign-off" | "review" | "live";
}

export const demoOffers: readonly DemoOffer[] = [
  {
    offerId: "telemetry",
    package: "quayside-telemetry",
    kind: "managedApplication",
    packageVersion: "1.2.0",
    title: "Quayside Telemetry",
    summary: "Collects and charts the measurements of cranes and pumps.",
    longSummary:
      "A managed collector for the measurements of port machinery, with alerts, in your own subscription.",
    description:
      "<p>Quayside Telemetry collects what cranes, pumps and gates measure, keeps it searchable for as long as you choose, and warns before something breaks.</p><h2>What you get</h2><ul><li>A collector that takes MQTT and HTTPS</li><li>Charts and alerts by machine</li><li>Updates and care by Quayside Systems</li></ul>",
    planTitle: "Standard",
    planSummary: "Up to 500 machines, operated by Quayside Systems.",
    categories: ["internet-of-things-azure-apps", "monitoring-and-diagnostics"],
    colour: "#0f6cbd",
    mark: "QT",
    stage: "live",
  },
  {
    offerId: "tidewater-cluster",
    package: "tidewater-cluster",
    kind: "solutionTemplate",
    packageVersion: "2.0.1",
    title: "Tidewater Cluster",
    summary: "A relay cluster on virtual machines in three zones.",
    longSummary: "One to nine relay nodes behind a load balancer, spread over three availability zones.",
    description:
      "<p>Tidewater relays messages between terminals and the harbour office, and keeps going when a zone does not.</p><ul><li>One to nine nodes in three zones</li><li>SSH keys or passwords, your network or a new one</li><li>Diagnostics by data collection rules</li></ul>",
    planTitle: "Cluster",
    planSummary: "One to nine nodes in your own subscription.",
    categories: ["networking", "compute-azure-apps"],
    colour: "#107c41",
    mark: "TC",
    stage: "sign-off",
  },
  {
    offerId: "harbour-relay",
    package: "tidewater-cluster",
    kind: "solutionTemplate",
    packageVersion: "2.0.1",
    title: "Harbour Relay",
    summary: "Tidewater's relay, sized for a single harbour.",
    longSummary:
      "The relay of Tidewater Cluster with settings for one harbour office and up to forty terminals.",
    description:
      "<p>Harbour Relay moves messages between <em>terminals</em>, cranes and the harbour office.</p><ul><li>Up to forty terminals</li><li>TLS only</li></ul>",
    planTitle: "Harbour",
    planSummary: "For one harbour office.",
    categories: ["networking"],
    colour: "#8661c5",
    mark: "HR",
    stage: "review",
  },
  {
    offerId: "ballast-import",
    package: "ballast-import",
    kind: "solutionTemplate",
    packageVersion: "0.9.0",
    title: "Ballast Import",
    summary: "Imports ballast water records into a storage account.",
    longSummary: "A small import machine that fetches ballast water records every night and files them.",
    description:
      "<p>Ballast Import fetches the records of ballast water exchanges every night and files them by ship.</p>",
    planTitle: "Basic",
    planSummary: "One import machine.",
    categories: ["integration"],
    colour: "#c4314b",
    mark: "BI",
    stage: "failed",
  },
  {
    offerId: "berth-planner",
    package: "quayside-telemetry",
    kind: "managedApplication",
    packageVersion: "0.1.0",
    title: "Berth Planner",
    summary: "Plans berths from what the telemetry knows.",
    longSummary: "Berth planning for small ports, fed by Quayside Telemetry.",
    description: "<p>Berth Planner proposes berths and times from what Quayside Telemetry measures.</p>",
    planTitle: "Trial",
    planSummary: "For one quay.",
    categories: ["businessApplication"],
    colour: "#ca5010",
    mark: "BP",
    without: ["privacyURL", "termsOfUse", "wideLogo", "supportContactEmail"],
    stage: "draft",
  },
];
