import { offerText } from "#listing/listing-fields.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

/** Free software that is often offered again, in lower case. */
const knownSoftware = new Set(
  (
    "apache,apache kafka,cassandra,debian,docker,drupal,elasticsearch,gitlab,grafana,haproxy,hadoop,jenkins,joomla,kafka,kubernetes," +
    "lamp,magento,mariadb,mediawiki,minio,mongodb,moodle,mysql,nextcloud,nginx,node.js,odoo,openvpn,postgresql,prometheus,rabbitmq," +
    "redis,redmine,rocky linux,sonarqube,spark,tomcat,ubuntu,wireguard,wordpress,zabbix"
  ).split(","),
);

export const listingTitleIsOwn = defineRule({
  id: "listing-title-is-own",
  title: { en: "The title is not just the name of free software", "zh-CN": "标题不只是开源软件的名称" },
  severity: "warning",
  policy: "100.1.1",
  appliesTo: "listing",
  messages: {
    only: {
      en: message`The title only repeats the name of "${"name"}".`,
      "zh-CN": message`标题只是重复了“${"name"}”的名称。`,
    },
  },
  fix: {
    en: "Add the seller's name, or what was added to the software.",
    "zh-CN": "请加上销售方的名称，或说明对该软件增加了什么。",
  },
  check({ listing, report }) {
    const { text, pointer } = offerText(listing, "title");
    const name = text
      .toLowerCase()
      .replace(/[\s\d.]*(?:server|cluster|database|stack|vm)?[\s\d.]*$/, "")
      .trim();
    if (knownSoftware.has(name)) report({ message: "only", pointer, values: { name: text } });
  },
});
