import { cleanup, screen } from '@testing-library/react';
import i18next from 'i18next';
import { expect, test } from 'vitest';
import { ask, hall, type Problem } from '../api';
import { hallAnswers } from '../testing/hall';
import { render } from '../testing/render';
import { Failed, Refused } from './states';

/** What the API's client makes of an answer. */
const problemOf = (answer: { status: number; body?: unknown; headers?: Record<string, string> }) => {
  hallAnswers({ 'GET /api/divisions': answer });
  return ask(hall.GET('/api/divisions')).then(
    () => Promise.reject(new Error('was not refused')),
    (problem: Problem) => problem,
  );
};
const said = async (problem: unknown) => {
  await render(<Failed problem={problem} retry={() => {}} />);
  return (await screen.findByRole('alert')).textContent ?? '';
};

test.each([
  [401, { title: '请先登录', detail: '没有凭证', code: 'unauthenticated' }, /登录已过期.*重新登录/],
  [
    403,
    { title: '没有权限', detail: '当前身份不能做这件事。', code: 'forbidden' },
    /没有权限.*不能做这件事。.*联系系统管理员/,
  ],
  [
    404,
    { title: '岗位不存在', detail: '没有这个岗位。', code: 'vacancy-unknown' },
    /岗位不存在没有这个岗位。/,
  ],
  [
    409,
    { title: '推荐已答复', detail: '此前已有不同的答复。', code: 'referral-answered' },
    /此前已有不同的答复。/,
  ],
  [
    412,
    { title: '版本不符', detail: '请重新读取', code: 'version-mismatch' },
    /刚被别人修改.*看过最新的内容/,
  ],
  [
    503,
    {
      title: '服务暂时不可用',
      detail: '岗位信息库 现在没有应答，请在 5 秒后再试。',
      code: 'service-missing',
    },
    /岗位信息库 现在没有应答，请在 5 秒后再试。/,
  ],
])('says what is wrong and what to do (%i)', async (status, body, words) => {
  expect(await said(await problemOf({ status, body }))).toMatch(words);
});

test.each([
  [404, undefined, /没有找到.*可能已经撤下/],
  [429, '12', /操作太频繁.*请在 12 秒后再试。/],
  [429, undefined, /操作太频繁.*请稍等/],
  [502, undefined, /大厅暂时无法办理.*请过几分钟再试/],
])('has words of its own where a proxy answers without any (%i, wait %s)', async (status, wait, words) => {
  const headers: Record<string, string> = wait === undefined ? {} : { 'Retry-After': wait };
  expect(await said(await problemOf({ status, headers }))).toMatch(words);
});

test('offers another sign-in in place of another try where the session has ended', async () => {
  await said(await problemOf({ status: 401 }));

  expect(screen.getByRole('button', { name: '重新登录' })).toBeVisible();
  expect(screen.queryByRole('button', { name: '重试' })).not.toBeInTheDocument();
});

test('names the filter that the hall does not take', async () => {
  const errors = [{ field: 'minimumWage', code: 'pattern', message: '格式不符。' }];
  expect(await said(await problemOf({ status: 400, body: { title: '填写的内容有误', errors } }))).toContain(
    '格式不符。',
  );
});

test('shows the number of the call where the hall must mend it, and only there', async () => {
  const body = { title: '出错', traceId: 'abc123' };
  expect(await said(await problemOf({ status: 500, body }))).toContain('abc123');
  cleanup();
  expect(await said(await problemOf({ status: 404, body }))).not.toContain('abc123');
});

test('says of a command on a broken line that it may be done again', async () => {
  await render(<Refused problem={new TypeError('Failed to fetch')} />);

  expect(await screen.findByRole('alert')).toHaveTextContent('不会重复');
});

test('asks the hall in the language of the page', async () => {
  await render(null);
  await i18next.changeLanguage('en');
  const asked = hallAnswers({ 'GET /api/divisions': { body: { items: [] } } });
  await ask(hall.GET('/api/divisions'));

  expect(asked[0]?.headers.get('Accept-Language')).toBe('en');
});

test('says once what is both the problem and what is wrong with its field', async () => {
  const words = '没有区划代码 999999，或已停用。';
  const problem = await problemOf({
    status: 400,
    body: {
      title: '区划代码不存在',
      detail: words,
      code: 'division-unknown',
      errors: [{ field: 'division', code: 'division-unknown', message: words }],
    },
  });
  expect((await said(problem)).split(words)).toHaveLength(2);
});
