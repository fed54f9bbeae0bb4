import { useTranslation } from 'react-i18next';

interface SortFieldProps<Sort extends string> {
  /** The orders there are, the usual one first. */
  sorts: readonly Sort[];
  words: (sort: Sort) => string;
  value: string | undefined;
  /** The usual order is none: it leaves the address. */
  choose: (sort: Sort | undefined) => void;
}

/** In what order a list is shown. */
export function SortField<Sort extends string>({ sorts, words, value, choose }: SortFieldProps<Sort>) {
  const { t } = useTranslation('kit');
  return (
    <label className="inline-field">
      <span>{t('list.sort')}</span>
      <select
        value={value ?? sorts[0]}
        onChange={({ target }) => choose(sorts.slice(1).find((sort) => sort === target.value))}
      >
        {sorts.map((sort) => (
          <option key={sort} value={sort}>
            {words(sort)}
          </option>
        ))}
      </select>
    </label>
  );
}
