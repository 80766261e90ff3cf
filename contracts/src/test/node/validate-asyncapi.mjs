// Reads an AsyncAPI document with the AsyncAPI project's own parser, and the schemas that it refers to with Ajv:
// neither is ours. Usage: node validate-asyncapi.mjs <document>. Prints each problem on a line; exits 1 when one is
// an error.
import { readFileSync } from 'node:fs';
import { Parser } from '@asyncapi/parser';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const format = 'application/schema+json;version=draft-2020-12';

// The parser knows JSON Schema draft 7 and takes others as they are, so the schemas are compiled here.
function schemaError(schema) {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true });
  addFormats(ajv);
  ajv.addKeyword('x-open');
  // The parser leaves marks of its own in what it has read.
  const plain = JSON.parse(JSON.stringify(schema, (name, value) => (name.startsWith('x-parser-') ? undefined : value)));
  try {
    ajv.compile(plain);
    return null;
  } catch (error) {
    return error.message;
  }
}

const file = process.argv[2];
const parser = new Parser();
parser.registerSchemaParser({ getMimeTypes: () => [format], validate: () => [], parse: ({ data }) => data });
const { document, diagnostics } = await parser.parse(readFileSync(file, 'utf8'), { source: file });
const problems = diagnostics
  .filter(({ severity }) => severity <= 1)
  .map(({ severity, message, path }) => `${severity === 0 ? 'error' : 'warning'}: ${path.join('.')}: ${message}`);
for (const message of document?.messages().all() ?? []) {
  const found = message.schemaFormat() === format ? schemaError(message.payload().json().schema) : 'not JSON Schema 2020-12';
  if (found) {
    problems.push(`error: ${message.id()}: ${found}`);
  }
}
problems.forEach((problem) => console.log(problem));
if (!document || problems.some((problem) => problem.startsWith('error'))) {
  process.exit(1);
}
console.log(`valid: ${document.channels().all().length} channels, ${document.messages().all().length} messages`);
