import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef } from 'react';
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
  // The button's state comes a moment after the press; a second press in that moment is caught here.
  const isUnderWay = useRef(false);
  const press = () => {
    if (!isUnderWay.current) {
      isUnderWay.current = true;
      publish.mutate(undefined, {
        onSettled: () => {
          isUnderWay.current = false;
        },
      });
    }
  };
  return (
    <>
      <Button type="primary" loading={publish.isPending} onClick={press}>
        {t('page.publish')}
      </Button>
      {publish.error && <Refused problem={publish.error} />}
    </>
  );
}
