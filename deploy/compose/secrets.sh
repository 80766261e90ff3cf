#!/bin/sh
# Makes the stack's secrets once, into a volume, so that none is written in the repository and nobody has to
# invent one before the first `docker compose up`. A file that exists is never changed.
set -eu
umask 022
cd /secrets

random() { head -c 48 /dev/urandom | base64 | tr -dc 'A-Za-z0-9' | cut -c1-40; }
once() { [ -s "$1" ] || { random > "$1.new" && mv "$1.new" "$1"; }; }

for name in postgres keycloak-db ingestion-db indicator-db policy-tracker-db notification-db \
            keycloak-admin gateway-client session demo; do
  once "$name"
done
[ -s webhook ] || { head -c 32 /dev/urandom | base64 > webhook.new && mv webhook.new webhook; }

# Each service reads its own file by QUARKUS_CONFIG_LOCATIONS; nothing secret is in the environment.
for service in ingestion indicator policy-tracker notification; do
  echo "FRONTIER_DB_PASSWORD=$(cat $service-db)" > "$service.properties"
done
echo "FRONTIER_WEBHOOK_KEY=$(cat webhook)" >> notification.properties
{
  echo "FRONTIER_GATEWAY_SECRET=$(cat gateway-client)"
  echo "FRONTIER_SESSION_KEY=$(cat session)"
} > gateway.properties
