import type { Language } from '../i18n/language';
import type { MessageKey } from '../i18n/zh';
import { type Decimal, group, groupSigned, shift } from './decimal';

/** Unit and power of ten in which a figure is counted, as the catalogue gives them (USD with 8 is 亿美元). */
export interface Measured {
  unit: string;
  unitMult: number;
}

interface Shown {
  /** Power of ten in which readers of the language are used to seeing the unit. */
  power: number;
  label: MessageKey;
}

/** Chinese counts in 万 (4) and 亿 (8); English in thousands (3) and billions (9). */
const CUSTOMARY: Record<string, Record<Language, Shown>> = {
  USD: { 'zh-CN': { power: 8, label: 'unit.USD' }, en: { power: 9, label: 'unit.USD' } },
  CNY: { 'zh-CN': { power: 8, label: 'unit.CNY' }, en: { power: 9, label: 'unit.CNY' } },
  PERSON_TIMES: {
    'zh-CN': { power: 4, label: 'unit.PERSON_TIMES' },
    en: { power: 3, label: 'unit.PERSON_TIMES' },
  },
  PERSON: { 'zh-CN': { power: 4, label: 'unit.PERSON' }, en: { power: 3, label: 'unit.PERSON' } },
};

/** A unit the page has no custom for is shown as it is counted, with its power of ten. */
export type UnitLabel = { key: MessageKey } | { plain: string };

export function unitLabel(measured: Measured, language: Language): UnitLabel {
  const shown = CUSTOMARY[measured.unit]?.[language];
  if (shown) return { key: shown.label };
  return { plain: measured.unitMult === 0 ? measured.unit : `×10^${measured.unitMult} ${measured.unit}` };
}

/** @returns the figure in the language's customary multiple of its unit, exact to its last digit */
export function figure(value: Decimal, measured: Measured, language: Language): string {
  return group(toCustomary(value, measured, language));
}

export function signedFigure(value: Decimal, measured: Measured, language: Language): string {
  return groupSigned(toCustomary(value, measured, language));
}

export function toCustomary(value: Decimal, measured: Measured, language: Language): Decimal {
  return shift(value, measured.unitMult - powerOf(measured, language));
}

/** The way back: what somebody typed in the customary multiple, in the multiple of the catalogue. */
export function fromCustomary(value: Decimal, measured: Measured, language: Language): Decimal {
  return shift(value, powerOf(measured, language) - measured.unitMult);
}

function powerOf(measured: Measured, language: Language): number {
  return CUSTOMARY[measured.unit]?.[language].power ?? measured.unitMult;
}

export function percent(value: Decimal): string {
  return `${group(value)}%`;
}

export function signedPercent(value: Decimal): string {
  return `${groupSigned(value)}%`;
}
