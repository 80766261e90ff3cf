import { describe, expect, it } from 'vitest';
import { trade } from '../../testing/fixtures';
import { type Draft, ruleOf } from './subscription';

const draft: Draft = { kind: 'falls_by_percent', indicator: 'TRADE_TOTAL', region: 'CN-GX', amount: '20' };

describe('a subscription', () => {
  it('to a drop carries the percentage as it was written', () => {
    expect(ruleOf({ ...draft, amount: ' 12.50 ' }, trade, 'en')).toEqual({
      rule: { kind: 'falls_by_percent', indicator: 'TRADE_TOTAL', region: 'CN-GX', percent: '12.50' },
    });
  });

  it('to a threshold carries it in the multiple of the catalogue, whatever the language', () => {
    const below: Draft = { ...draft, kind: 'falls_below', amount: '1,090.5' };
    expect(ruleOf(below, trade, 'en')).toMatchObject({ rule: { threshold: '10905' } });
    expect(ruleOf(below, trade, 'zh-CN')).toMatchObject({ rule: { threshold: '1090.5' } });
  });

  it('to measures needs no number', () => {
    expect(ruleOf({ ...draft, kind: 'measure_status_moves', amount: '' }, undefined, 'en')).toEqual({
      rule: { kind: 'measure_status_moves', measure: '*' },
    });
  });

  it.each(['', 'much', '0', '-5', '1e3'])('is refused with "%s" for a number', (amount) => {
    expect(ruleOf({ ...draft, amount }, trade, 'en')).toEqual({ refused: 'subscribe.needsAmount' });
  });

  it('to more than everything is refused', () => {
    expect(ruleOf({ ...draft, amount: '100.01' }, trade, 'en')).toEqual({
      refused: 'subscribe.needsPercent',
    });
  });

  it('to a threshold waits for the catalogue, which tells the multiple', () => {
    expect(ruleOf({ ...draft, kind: 'falls_below' }, undefined, 'en')).toEqual({
      refused: 'subscribe.needsIndicator',
    });
  });
});
