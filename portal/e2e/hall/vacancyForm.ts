import { expect, type Page } from '@playwright/test';

/** Fills in what a vacancy needs, by keyboard alone. */
export async function fillVacancy(page: Page, title: string): Promise<void> {
  await page.getByLabel('岗位名称').fill(title);
  await choose(page, '职业（工种）', '保安员');
  await choose(page, '工作地点', '春苑社区');
  await page.getByLabel('月薪从').fill('4000');
  await page.getByLabel('月薪到').fill('5000');
  await page.getByLabel('招聘人数').fill('2');
}

/** An option of antd's select: typed, narrowed to, taken by Enter. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  const field = page.getByLabel(label);
  await field.fill(option);
  await expect(page.getByRole('option', { name: option }).first()).toBeAttached();
  await field.press('Enter');
}

interface Listed {
  items: { id: string; title: string }[];
}

/** The ids of the session's own vacancies of this title. */
export async function mineTitled(page: Page, title: string): Promise<string[]> {
  const { employer } = await (await page.request.get('/session')).json();
  const states = ['DRAFT', 'PUBLISHED', 'CLOSED'];
  const lists = await Promise.all(
    states.map(
      async (state): Promise<Listed> =>
        (await page.request.get(`/api/vacancies?employer=${employer}&state=${state}&limit=100`)).json(),
    ),
  );
  return lists
    .flatMap((it) => it.items)
    .filter((it) => it.title === title)
    .map((it) => it.id);
}
