#!/usr/bin/env bash
# Installs the relay's broker on one node and joins it to the cluster named by the first argument.
set -euo pipefail

cluster="$1"
export DEBIAN_FRONTEND=noninteractive

apt-get update -q
apt-get install -y -q rabbitmq-server

cat > /etc/rabbitmq/rabbitmq.conf <<CONF
cluster_name = ${cluster}
listeners.tcp = none
listeners.ssl.default = 5671
CONF

systemctl enable --now rabbitmq-server
