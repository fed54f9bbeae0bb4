import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Problem } from '../api/problem';
import type zh from './zh.json';

type Name = keyof typeof zh.filters.name;

const REFUSED = 400;

/** The filters of the address whose values the hall does not know, with those values. */
export function useWrongFilters(thrown: unknown): [string, string][] {
  const [address] = useSearchParams();
  const problem = Problem.from(thrown);
  const named = problem.status === REFUSED ? problem.errors.map(({ field }) => field.replace(/^\//, '')) : [];
  return [...new Set(named)]
    .map((name): [string, string] => [name, address.get(name) ?? ''])
    .filter(([, value]) => value !== '');
}

/** Says which filters of the address are wrong, in the page's words, and takes them out. */
export function WrongFilters({ wrong }: { wrong: [string, string][] }) {
  const { t, i18n } = useTranslation('kit');
  const [, setAddress] = useSearchParams();
  const nameOf = (name: string) =>
    i18n.exists(`kit:filters.name.${name}`) ? t(`filters.name.${name as Name}`) : name;
  const takeOut = () =>
    setAddress((before) => {
      const after = new URLSearchParams(before);
      for (const [name] of wrong) {
        after.delete(name);
      }
      return after;
    });
  return (
    <section className="notice" role="alert">
      <h2>{t('filters.wrong')}</h2>
      {wrong.map(([name, value]) => (
        <p key={name}>{t('filters.unknown', { name: nameOf(name), value })}</p>
      ))}
      <div className="notice-actions">
        <button type="button" className="plain-button" onClick={takeOut}>
          {t('filters.takeOut', { count: wrong.length })}
        </button>
      </div>
    </section>
  );
}
