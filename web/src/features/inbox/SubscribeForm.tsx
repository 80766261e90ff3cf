import { Select } from 'antd';
import { type SyntheticEvent, useId, useState } from 'react';
import { useSubscribe } from '../../api/inbox';
import type { Indicator, Region } from '../../api/types';
import { useI18n } from '../../i18n/i18n';
import type { MessageKey } from '../../i18n/zh';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { HEADLINE_INDICATORS } from '../indicators/order';
import { AmountField } from './AmountField';
import { type Draft, KINDS, ruleOf } from './subscription';

interface Props {
  indicators: readonly Indicator[];
  regions: readonly Region[];
}

const FIRST: Draft = { kind: 'falls_by_percent', indicator: 'TRADE_TOTAL', region: 'BORDER9', amount: '20' };

/** Asks to be told: of a drop, of a figure below a threshold, or of a measure that moves. */
export function SubscribeForm({ indicators, regions }: Props) {
  const { t, language, nameOf } = useI18n();
  const [draft, setDraft] = useState(FIRST);
  const [refused, setRefused] = useState<MessageKey | null>(null);
  const subscribe = useSubscribe();
  const name = useId();
  const indicator = indicators.find(({ code }) => code === draft.indicator);
  const change = (part: Partial<Draft>) => {
    setRefused(null);
    setDraft({ ...draft, ...part });
  };
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    const drafted = ruleOf(draft, indicator, language);
    setRefused('refused' in drafted ? drafted.refused : null);
    if ('rule' in drafted) subscribe.mutate({ rule: drafted.rule, language });
  };

  return (
    <form className="subscribe" onSubmit={send} noValidate>
      <fieldset className="radios">
        <legend>{t('subscribe.when')}</legend>
        {KINDS.map((kind) => (
          <label key={kind}>
            <input type="radio" name={name} checked={draft.kind === kind} onChange={() => change({ kind })} />
            {t(`subscribe.${kind}`)}
          </label>
        ))}
      </fieldset>
      {draft.kind !== 'measure_status_moves' && (
        <div className="subscribe__fields">
          <Select
            aria-label={t('subscribe.indicator')}
            value={draft.indicator}
            onChange={(code) => change({ indicator: code })}
            options={HEADLINE_INDICATORS.map((code) => {
              const known = indicators.find((one) => one.code === code);
              return { value: code, label: known ? nameOf(known) : code };
            })}
          />
          <Select
            aria-label={t('subscribe.region')}
            value={draft.region}
            onChange={(region) => change({ region })}
            options={regions.map((region) => ({ value: region.code, label: nameOf(region) }))}
          />
          <AmountField
            kind={draft.kind}
            indicator={indicator}
            value={draft.amount}
            refused={refused !== null}
            onChange={(amount) => change({ amount })}
          />
        </div>
      )}
      {refused && (
        <p className="field-error" role="alert">
          {t(refused)}
        </p>
      )}
      {subscribe.error && <ProblemNotice error={subscribe.error} />}
      <div className="subscribe__send">
        <button type="submit" className="button button--primary" disabled={subscribe.isPending}>
          {t('subscribe.send')}
        </button>
        <span role="status">{subscribe.isSuccess && !refused ? t('subscribe.done') : ''}</span>
      </div>
    </form>
  );
}
