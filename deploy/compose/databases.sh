#!/bin/sh
# Runs once, when the database server is new: one database and one owner for each service, no cross-reads.
set -eu
for name in keycloak ingestion indicator policy_tracker notification; do
  password=$(cat "/secrets/$(echo "$name" | tr _ -)-db")
  psql -v ON_ERROR_STOP=1 --username postgres --dbname postgres <<SQL
create role $name login password '$password';
create database $name owner $name;
revoke all on database $name from public;
SQL
done
