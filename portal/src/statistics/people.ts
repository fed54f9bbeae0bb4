import { useTranslation } from 'react-i18next';
import type { Jobseeker } from '../api';
import { useDivisionName } from '../kit/codes';
import { agesOf, byCount, type Figure, listAt } from './figure';
import type zh from './zh.json';

const EDUCATIONS = ['PRIMARY', 'JUNIOR', 'SENIOR', 'VOCATIONAL', 'COLLEGE', 'BACHELOR', 'MASTER'] as const;

/** The counts of persons as figures: each opens the list with the filter of its name added. */
export function usePeople(facets: Jobseeker['Facets'], within: Record<string, string | undefined>) {
  const { t, i18n } = useTranslation(['statistics', 'kit']);
  const divisionName = useDivisionName();
  const of = (
    counts: Record<string, number>,
    label: (key: string) => string,
    filters: (key: string) => Record<string, string | undefined>,
  ): Figure[] =>
    Object.entries(counts).map(([key, count]) => ({
      key,
      label: label(key),
      count,
      to: listAt('/persons', { ...within, ...filters(key) }),
    }));
  const categoryName = (code: string) =>
    i18n.exists(`statistics:category.${code}`) ? t(`category.${code as keyof typeof zh.category}`) : code;
  const ages = (band: string) => {
    const { ageFrom, ageTo } = agesOf(band);
    return ageTo === undefined ? t('people.ageFrom', { ageFrom }) : t('people.ages', { ageFrom, ageTo });
  };
  return {
    status: byCount(
      of(
        facets.status,
        (it) => t(`status.${it as keyof typeof zh.status}`),
        (status) => ({ status }),
      ),
    ),
    need: [
      ...of(
        facets.openWish,
        (it) => t(`openWish.${it as keyof typeof zh.openWish}`),
        (openWish) => ({ openWish }),
      ),
      ...of(facets.category, categoryName, (category) => ({ category })),
    ],
    age: of(facets.age, ages, agesOf),
    sex: of(
      facets.sex,
      (it) => t(`kit:sex.${it as 'MALE'}`),
      (sex) => ({ sex }),
    ),
    education: of(
      facets.education,
      (it) => t(`kit:education.${it as 'JUNIOR'}`),
      (education) => ({ education }),
    ).toSorted((one, other) => rank(one) - rank(other)),
    division: byCount(of(facets.division, divisionName, (division) => ({ division }))),
  };
}

function rank(figure: Figure): number {
  return (EDUCATIONS as readonly string[]).indexOf(figure.key);
}
