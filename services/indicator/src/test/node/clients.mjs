// Asks the SDMX interface through clients that others wrote: sdmx-rest builds the addresses and asks, sdmx-json-parser
// reads what comes. Prints one line a check and fails at the first that is not as it should be.
//
//   node clients.mjs <where the interface is, up to /sdmx> <indicator> <region> <another region>
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const sdmx = require('sdmx-rest');
const { SDMXParser } = require('sdmx-json-parser');

const [base, indicator, region, other] = process.argv.slice(2);
const v1 = sdmx.getService({ url: `${base}/v1`, api: 'v1.5.0' });
const v2 = sdmx.getService({ url: `${base}/v2`, api: 'v2.0.0' });
const flow = 'FRONTIER,BORDER_OPENNESS,1.0';
const context = 'dataflow=FRONTIER:BORDER_OPENNESS(1.0)';

// Data, by every combination that the builder makes of these.
let asked = 0;
const keys = [`A.${indicator}.${region}`, `A.${indicator}.${region}+${other}`, `.${indicator}.`, 'all'];
const formats = ['SDMX_ML_2_1_GENERIC', 'SDMX_ML_2_1_STRUCTURE_SPECIFIC', 'SDMX_ML_2_1_GENERIC_TS',
  'SDMX_ML_2_1_STRUCTURE_SPECIFIC_TS', 'SDMX_JSON_1_0_0', 'SDMX_CSV_1_0_0', 'SDMX_CSV_WITH_BOTH_LABELS',
  'SDMX_CSV_WITH_NORMALIZED_PERIODS', 'SDMX_CSV_WITH_BOTH_LABELS_AND_NORMALIZED_PERIODS'];
for (const key of keys) {
  for (const detail of ['full', 'dataonly', 'serieskeysonly', 'nodata']) {
    for (const more of [{}, { start: '2017', end: '2018' }, { lastNObs: 1 }, { firstNObs: 1, start: '2017' }]) {
      const query = sdmx.getDataQuery({ flow, key, detail, ...more });
      const format = sdmx.data.DataFormat[formats[asked % formats.length]];
      await answered(sdmx.getUrl(query, v1), format);
      await answered(sdmx.getUrl(query, v1, true), format);
      asked += 2;
    }
  }
}
for (const obsDimension of ['TIME_PERIOD', 'REGION', 'AllDimensions']) {
  const query = sdmx.getDataQuery({ flow, key: `.${indicator}.`, obsDimension });
  await answered(sdmx.getUrl(query, v1), sdmx.data.DataFormat.SDMX_ML_2_1_GENERIC);
  asked += 1;
}
console.log(`v1: ${asked} data queries answered`);

asked = 0;
for (const key of [`A.${indicator}.${region}`, `A.${indicator}.*`, `*.*.${region}`, `A.${indicator}.${region},A.${indicator}.${other}`]) {
  for (const filters of [[], ['TIME_PERIOD=ge:2017+le:2018'], ['OBS_VALUE=gt:0', 'CONF_STATUS=F'], [`REGION=${region},${other}`]]) {
    for (const more of [{}, { attributes: 'none' }, { attributes: 'OBS_STATUS', measures: 'OBS_VALUE' },
      { obsDimension: 'AllDimensions' }, { lastNObs: 1 }]) {
      const query = sdmx.getDataQuery2({ context, key, filters, ...more });
      const format = sdmx.data.DataFormat[['SDMX_JSON_2_0_0', 'SDMX_ML_3_0_0', 'SDMX_CSV_2_0_0'][asked % 3]];
      await answered(sdmx.getUrl(query, v2), format);
      await answered(sdmx.getUrl(query, v2, true), format);
      asked += 2;
    }
  }
}
console.log(`v2: ${asked} data queries answered`);

// Structures and what data there are.
asked = 0;
for (const [service, kinds] of [
  [v1, ['dataflow', 'datastructure', 'codelist', 'conceptscheme', 'contentconstraint', 'agencyscheme', 'structure']],
  [v2, ['dataflow', 'datastructure', 'codelist', 'conceptscheme', 'dataconstraint', 'agencyscheme', '*']],
]) {
  const two = service === v2;
  for (const resource of kinds) {
    for (const references of ['none', 'children', 'descendants', 'parents', 'parentsandsiblings', 'all', 'codelist']) {
      for (const detail of ['full', 'allstubs', 'referencestubs', 'referencepartial']) {
        const query = sdmx.getMetadataQuery({ resource, references, detail });
        for (const format of two ? ['SDMX_JSON_2_0_0', 'SDMX_ML_3_0_STRUCTURE'] : ['SDMX_JSON_1_0_0', 'SDMX_ML_2_1_STRUCTURE']) {
          await answered(sdmx.getUrl(query, service), sdmx.metadata.MetadataFormat[format] ?? missing(format));
          asked += 1;
        }
      }
    }
  }
}
for (const mode of ['exact', 'available']) {
  for (const references of ['none', 'all', 'codelist']) {
    await answered(sdmx.getUrl(sdmx.getAvailabilityQuery({ flow, key: `A.${indicator}.`, mode, references }), v1),
      sdmx.metadata.MetadataFormat.SDMX_ML_2_1_STRUCTURE);
    await answered(sdmx.getUrl(sdmx.getAvailabilityQuery2({ context, key: `A.${indicator}.*`, mode, references }), v2),
      sdmx.metadata.MetadataFormat.SDMX_JSON_2_0_0);
    asked += 2;
  }
}
console.log(`${asked} structure and availability queries answered`);

// What is not there is said as each version says it, and the client's own request understands it.
const nothing = { flow, key: `A.${indicator}.NOWHERE` };
await assert.rejects(sdmx.request(sdmx.getDataQuery(nothing), v1), (e) => e.response?.status === 404 || /404|Not Found/i.test(e.message));
const empty = await fetch(sdmx.getUrl(sdmx.getDataQuery2({ context, key: nothing.key }), v2));
assert.equal(empty.status, 204);
console.log('nothing found: 404 in v1, 204 in v2');

// Figures, as a parser of SDMX-JSON reads them.
const series = await (await fetch(`${base.replace(/\/sdmx$/, '')}/api/series?indicator=${indicator}&region=${region}`)).json();
const expected = Object.fromEntries(
  series.series[0].observations.filter((o) => o.value !== null).map((o) => [o.period, Number(o.value)]));
for (const obsDimension of ['TIME_PERIOD', 'AllDimensions']) {
  const parser = new SDMXParser();
  await parser.getDatasets(
    sdmx.getUrl(sdmx.getDataQuery2({ context, key: `A.${indicator}.${region}`, obsDimension }), v2),
    { headers: { Accept: sdmx.data.DataFormat.SDMX_JSON_2_0_0 } });
  const read = Object.fromEntries(parser.getData().filter((o) => o.value !== null).map((o) => [o.TIME_PERIOD, o.value]));
  assert.deepEqual(read, expected);
  assert.deepEqual(parser.getDimensions().map((d) => d.id), ['FREQ', 'INDICATOR', 'REGION', 'TIME_PERIOD']);
}
console.log(`${Object.keys(expected).length} figures read as they are served`);

async function answered(url, format) {
  const answer = await fetch(url, { headers: { Accept: format } });
  const body = await answer.text();
  assert.equal(answer.status, 200, `${url} as ${format}: ${body.slice(0, 500)}`);
  assert.ok(answer.headers.get('content-type').startsWith(format.split(';labels')[0].split(';timeFormat')[0]),
    `${url}: ${answer.headers.get('content-type')} and not ${format}`);
  if (format.includes('+json')) JSON.parse(body);
}

function missing(name) {
  throw new Error(`sdmx-rest knows no format ${name}`);
}
