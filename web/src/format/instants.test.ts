import { describe, expect, it } from 'vitest';
import { fromLocalField, instant, toLocalField } from './instants';

describe('instants', () => {
  it('go into a date-time field and come back the same second', () => {
    const iso = '2026-11-01T08:30:15.000Z';
    expect(fromLocalField(toLocalField(iso))).toBe(iso);
  });

  it('are nothing when the field is empty or no time', () => {
    expect(fromLocalField('')).toBeNull();
    expect(fromLocalField('yesterday')).toBeNull();
    expect(toLocalField(null)).toBe('');
    expect(toLocalField('rubbish')).toBe('');
  });

  it('that cannot be read are shown as they came', () => {
    expect(instant('rubbish', 'en')).toBe('rubbish');
  });
});
