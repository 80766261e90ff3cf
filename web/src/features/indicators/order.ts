import type { Region } from '../../api/types';

/** What the page is about, in the order of the paper's tables. Other indicators are context. */
export const HEADLINE_INDICATORS = [
  'TRADE_TOTAL',
  'FDI_UTILISED',
  'ODI_NONFINANCIAL',
  'INBOUND_VISITORS',
  'INBOUND_RECEIPTS',
] as const;

/** Along the border from north-east to south-west; a province not listed comes last. */
const ALONG_THE_BORDER = ['CN-LN', 'CN-JL', 'CN-HL', 'CN-NM', 'CN-GS', 'CN-XJ', 'CN-XZ', 'CN-YN', 'CN-GX'];

/** @returns the aggregates and then the provinces; the nation is a yardstick here and not a line */
export function inOrder(regions: readonly Region[]): Region[] {
  const place = ({ code, kind }: Region) => {
    if (kind === 'aggregate') return -1;
    const found = ALONG_THE_BORDER.indexOf(code);
    return found < 0 ? ALONG_THE_BORDER.length : found;
  };
  return regions.filter(({ kind }) => kind !== 'national').sort((a, b) => place(a) - place(b));
}
