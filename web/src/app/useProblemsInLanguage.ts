import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useI18n } from '../i18n/i18n';

/** Data carry both languages, problems only that of their request: those are asked again after a switch. */
export function useProblemsInLanguage(): void {
  const { language } = useI18n();
  const client = useQueryClient();
  const before = useRef(language);
  useEffect(() => {
    if (before.current === language) return;
    before.current = language;
    void client.refetchQueries({ predicate: ({ state }) => state.status === 'error' });
  }, [client, language]);
}
