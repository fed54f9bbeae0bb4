import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '../api';
import { Refused } from '../kit/states';
import type { Vacancy } from '../vacancies/queries';
import { lookAgain, publishVacancy } from './queries';

/** Shows the draft to everybody, as it was read here: not what somebody made of it meanwhile. */
export function Publish({ opened }: { opened: Versioned<Vacancy> }) {
  const { t } = useTranslation('employers');
  const queries = useQueryClient();
  const publish = useMutation({
    mutationFn: () => publishVacancy(opened),
    onSettled: () => lookAgain(queries, opened.value.id),
  });
  return (
    <>
      <Button type="primary" loading={publish.isPending} onClick={() => publish.mutate()}>
        {t('page.publish')}
      </Button>
      {publish.error && <Refused problem={publish.error} />}
    </>
  );
}
