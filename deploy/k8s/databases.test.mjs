// CloudNativePG publishes no Java model; its generated TypeScript one carries the resource's own schema.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Cluster } from '@kubernetes-models/cloudnative-pg/postgresql.cnpg.io/v1';
import { parseAllDocuments } from 'yaml';

const documents = parseAllDocuments(readFileSync(new URL('base/postgres.yaml', import.meta.url), 'utf8')).map(
  (document) => document.toJS(),
);

for (const document of documents) {
  test(`the database cluster ${document.metadata.name} is what the operator's schema allows`, () => {
    new Cluster(document).validate();
  });
}

test('a cluster with a wrong type is refused, so the check above can fail', () => {
  const broken = structuredClone(documents[0]);
  broken.spec.instances = 'two';
  assert.throws(() => new Cluster(broken).validate());
});

test('every service that keeps data has a cluster of its own', () => {
  assert.deepEqual(documents.map((d) => d.metadata.name).sort(), [
    'indicator-db',
    'ingestion-db',
    'keycloak-db',
    'notification-db',
    'policy-tracker-db',
  ]);
});
