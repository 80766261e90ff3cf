#!/bin/sh
# Keycloak takes its secrets from the environment only: read them from the volume, then become Keycloak.
set -eu
export KC_DB_PASSWORD="$(cat /secrets/keycloak-db)"
export KC_BOOTSTRAP_ADMIN_PASSWORD="$(cat /secrets/keycloak-admin)"
export FRONTIER_GATEWAY_SECRET="$(cat /secrets/gateway-client)"
export FRONTIER_DEMO_PASSWORD="$(cat /secrets/demo)"
exec /opt/keycloak/bin/kc.sh start --import-realm
