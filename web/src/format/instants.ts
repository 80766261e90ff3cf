import type { Language } from '../i18n/language';

/** @returns an instant in the reader's own time zone, to the minute */
export function instant(iso: string, language: Language): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(date);
}

/** @returns what a `datetime-local` field shows for the instant, in the reader's time zone, to the second */
export function toLocalField(iso: string | null): string {
  if (!iso) return '';
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 19);
}

/** @returns the instant in UTC that a `datetime-local` field means, or null when it is empty or not a time */
export function fromLocalField(field: string): string | null {
  const date = new Date(field);
  return field === '' || Number.isNaN(date.getTime()) ? null : date.toISOString();
}
