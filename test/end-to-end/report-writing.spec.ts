/** A report as a clerk writes it, beside the filled 自评表. */
import { expect, test as base } from './running-program';
import { Clerk } from './running-program';
import type { Page } from '@playwright/test';

interface Writer {
  readonly clerk: Clerk;
  /** the texts of all paragraphs, headings without their numbers */
  texts(): Promise<string[]>;
  /** puts the caret into the n-th empty paragraph (0-based) */
  intoEmpty(index: number): Promise<void>;
}

/** The official 自评表 with one amount in it, and a new report of ten chapters behind it. */
async function beginReport(page: Page): Promise<Writer> {
  const clerk = new Clerk(page);
  await clerk.sees('自评表.xlsx');
  await clerk.fill('B3', 8);
  await page.getByRole('button', { name: '写报告' }).click();
  await page.getByRole('textbox', { name: '单位名称' }).fill('芦淞区总工会');
  await page.getByRole('dialog').getByRole('button', { name: '新建', exact: true }).click();
  const paper = page.getByRole('textbox', { name: '报告正文' });
  await expect(paper).toBeFocused();
  return {
    clerk,
    texts: () => paper.locator('h1, h2, h3, h4, p, td').allInnerTexts(),
    intoEmpty: (index) => paper.locator('p:not([data-sign-off])').filter({ hasText: /^$/ }).nth(index).click(),
  };
}

const test = base.extend<{ writer: Writer }>({
  writer: async ({ desk, page }, use) => {
    await desk.start(desk.workbook());
    await use(await beginReport(page));
  },
});

const paper = (page: Page) => page.getByRole('textbox', { name: '报告正文' });

test('a report is begun with the chapters of its outline, numbered, behind a tab of its own', async ({
  page,
  writer,
}) => {
  expect((await writer.texts())[0]).toMatch(/芦淞区总工会部门整体支出绩效自评报告$/);
  await expect(page.getByRole('tab', { name: '自评报告' })).toHaveAttribute('aria-selected', 'true');
  const chapter = paper(page).locator('h1', { hasText: '一般公共预算支出情况' });
  await expect(chapter).toHaveAttribute('data-number', '二、');
  await expect(paper(page).locator('h2', { hasText: '项目支出' })).toHaveAttribute('data-number', '（二）');
});

test('one history leads through the report and the table, and back to where each step was made', async ({
  page,
  writer,
}) => {
  await writer.intoEmpty(0);
  await page.keyboard.insertText('编制8人。');
  await page.getByRole('tab', { name: '附件2' }).click();
  await writer.clerk.fill('G3', 7);
  await page.keyboard.press('Control+z');
  expect(await writer.clerk.textOf('G3')).toBe('');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('tab', { name: '自评报告' })).toHaveAttribute('aria-selected', 'true');
  await expect(paper(page)).not.toContainText('编制8人。');
  await page.keyboard.press('Control+y');
  await expect(paper(page)).toContainText('编制8人。');
  // the caret stands where the text was typed
  await page.keyboard.insertText('实有7人。');
  await expect(paper(page)).toContainText('编制8人。实有7人。');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('tab', { name: '附件2' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('tab', { name: '自评报告' })).toBeHidden();
});

test('Enter, Tab and Backspace do with headings what Word does', async ({ page, writer }) => {
  await writer.intoEmpty(0);
  await page.keyboard.type('1.');
  await expect(paper(page).locator('h3')).toHaveAttribute('data-number', '1.');
  await page.keyboard.press('Backspace');
  await expect(paper(page).locator('h3')).toHaveCount(0);
  await expect(paper(page).locator('p').filter({ hasText: /^1\.$/ })).toBeVisible();
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('（1）');
  await page.keyboard.insertText('机构');
  await expect(paper(page).locator('h4')).toHaveText('机构');
  await page.keyboard.press('Shift+Tab');
  await expect(paper(page).locator('h3')).toHaveText('机构');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('内设三个科室。');
  await expect(paper(page).locator('p').filter({ hasText: '内设三个科室。' })).toBeVisible();
  await page.keyboard.press('Control+Alt+2');
  await expect(paper(page).locator('h2').filter({ hasText: '内设三个科室。' })).toHaveAttribute(
    'data-number',
    '（二）',
  );
});

test('pinyin is composed without loss while checks and drafts go on, and nothing of it is kept before it is chosen', async ({
  page,
  writer,
}) => {
  await writer.intoEmpty(0);
  await page.keyboard.insertText('我会');
  const devTools = await page.context().newCDPSession(page);
  for (const text of ['j', 'ji', 'jian', 'jian li']) {
    await devTools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  // what was typed before is checked, counted and kept meanwhile
  await expect(page.getByText(/^已自动暂存/)).toBeVisible();
  await expect(paper(page)).toContainText('我会jian li');
  await devTools.send('Input.imeSetComposition', { text: 'jian li zhi', selectionStart: 11, selectionEnd: 11 });
  await devTools.send('Input.insertText', { text: '建立制度' });
  await expect(paper(page)).toContainText('我会建立制度');
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: '操作记录' }).click();
  await expect(page.getByRole('dialog')).not.toContainText('jian');
});

test('words are found and replaced in the report, all of them as one step', async ({ page, writer }) => {
  await writer.intoEmpty(0);
  await page.keyboard.insertText('专项资金12万元，专项资金已用完。');
  await page.keyboard.press('Control+h');
  await page.getByRole('textbox', { name: '查找内容' }).fill('专项资金');
  // one stands in a heading of the outline
  await expect(page.getByRole('search')).toContainText('共 3 个');
  await page.getByRole('textbox', { name: '替换为' }).fill('项目资金');
  await page.getByRole('button', { name: '下一个' }).click();
  // behind the caret stands the heading
  await expect(page.getByRole('search')).toContainText('第 3 个，共 3 个');
  await page.getByRole('button', { name: '全部替换' }).click();
  await expect(page.getByText('已替换 3 处。')).toBeVisible();
  await expect(paper(page)).toContainText('项目资金12万元，项目资金已用完。');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(paper(page)).toContainText('专项资金12万元，专项资金已用完。');
});

test('a finding is underlined, says why when the keyboard asks, and leads to its words', async ({ page, writer }) => {
  await writer.intoEmpty(0);
  await page.keyboard.insertText('我会认真部署。。');
  const mark = paper(page).locator('.report-mark').filter({ hasText: '。。' });
  await expect(mark).toBeVisible();
  await page.getByRole('tab', { name: '附件2' }).click();
  await page.locator('[data-finding] button').filter({ hasText: '。。' }).first().click();
  await expect(page.getByRole('tab', { name: '自评报告' })).toHaveAttribute('aria-selected', 'true');
  await expect(paper(page).locator('.report-reached')).toHaveText('。。');
  await page.keyboard.press('Shift+F1');
  await expect(page.getByRole('tooltip').filter({ hasText: '。。' })).toBeVisible();
});

test('a figure is put in from the table, follows it, and leads to its cell', async ({ page, writer }) => {
  await writer.intoEmpty(0);
  await page.keyboard.insertText('编制');
  await page.getByRole('button', { name: '插入引用数' }).click();
  await page.getByRole('textbox', { name: '查找引用数' }).fill('人员编制');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('人。');
  const figure = paper(page).locator('.report-figure');
  await expect(figure).toHaveText(/^8/);
  await page.getByRole('tab', { name: '附件2' }).click();
  await writer.clerk.fill('B3', 9);
  await page.getByRole('tab', { name: '自评报告' }).click();
  await expect(figure).toHaveText(/^9/);
  await figure.click();
  await expect(page.getByRole('textbox', { name: '名称框' })).toHaveValue('B3');
});

test('after kill -9 the report is there again with its last words', async ({ desk, page, writer }) => {
  await writer.intoEmpty(0);
  const written = page.waitForResponse(
    (response) =>
      response.url().endsWith('/host/writeDraft') &&
      response.request().postDataBuffer()?.includes(Buffer.from('最后一句。')) === true,
  );
  await page.keyboard.insertText('最后一句。');
  await written;
  await desk.kill();
  await desk.start();
  await page.getByRole('button', { name: '继续填写' }).click();
  await page.getByRole('tab', { name: '自评报告' }).click();
  await expect(paper(page)).toContainText('最后一句。');
});

test('the report is saved inside of the workbook and is there when that is opened again', async ({
  desk,
  page,
  writer,
}) => {
  await writer.intoEmpty(0);
  await page.keyboard.insertText('存入工作簿的一句。');
  await writer.clerk.save();
  await desk.kill();
  await desk.start(`${desk.folder}/自评表.xlsx`);
  await page.getByRole('tab', { name: '自评报告' }).click();
  await expect(paper(page)).toContainText('存入工作簿的一句。');
  await expect(page.getByText('未保存')).toBeHidden();
});

test('a chapter that was taken out is missed in the outline and put in again with one click', async ({
  page,
  writer,
}) => {
  expect(await writer.texts()).toContain('下一步改进措施');
  await paper(page).locator('h1', { hasText: '下一步改进措施' }).click();
  const outline = page.getByRole('navigation', { name: '报告提纲' });
  await expect(outline.getByRole('button', { name: '八、下一步改进措施' })).toHaveAttribute('aria-current', 'location');
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Backspace');
  await expect(paper(page).locator('h1', { hasText: '绩效自评结果' })).toHaveAttribute('data-number', '八、');
  await outline.getByRole('button', { name: '补上：下一步改进措施' }).click();
  await expect(paper(page).locator('h1', { hasText: '下一步改进措施' })).toHaveAttribute('data-number', '八、');
  await expect(outline.getByText('缺 下一步改进措施')).toBeHidden();
  await outline.getByRole('button', { name: '十、其他需要说明的情况' }).click();
  await expect(paper(page).locator('h1', { hasText: '其他需要说明的情况' })).toBeInViewport();
});

test('a table is put in, filled by Tab, and gets rows and columns', async ({ page, writer }) => {
  await writer.intoEmpty(0);
  await page.getByRole('button', { name: '插入表格' }).click();
  await page.getByRole('button', { name: '插入', exact: true }).click();
  await page.keyboard.insertText('项目');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('金额');
  await expect(
    paper(page)
      .locator('td')
      .filter({ hasText: /^金额$/ }),
  ).toBeVisible();
  await page.getByRole('button', { name: '表格', exact: true }).click();
  await page.getByRole('menuitem', { name: '在下方插入行' }).click();
  await expect(paper(page).locator('tr')).toHaveCount(4);
  await page.keyboard.press('Control+z');
  await expect(paper(page).locator('tr')).toHaveCount(3);
});

const wordHtml = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->
<p class=MsoNormal style='text-indent:32.0pt'><span style='font-family:仿宋_GB2312'>三、专项组织<b>实施</b>情况<o:p></o:p></span></p>
<p class=MsoNormal>资金由财务科管理。<o:p></o:p></p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>项目</p></td><td><p class=MsoNormal>金额</p></td></tr>
<tr><td colspan=2><p class=MsoNormal>送温暖 12 万元</p></td></tr></table>
<!--EndFragment--></body></html>`;

/** As the browser pastes what another program copied. */
const paste = (page: Page, html: string) =>
  paper(page).evaluate((element, pasted) => {
    const data = new DataTransfer();
    data.setData('text/html', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, html);

test('what was copied in Word becomes headings, paragraphs and tables, without its fonts', async ({ page, writer }) => {
  await writer.intoEmpty(0);
  await paste(page, wordHtml);
  await expect(paper(page).locator('h1', { hasText: '专项组织实施情况' })).toBeVisible();
  await expect(paper(page).locator('p').filter({ hasText: '资金由财务科管理。' })).toBeVisible();
  await expect(paper(page).locator('td')).toHaveText(['项目', '金额', '送温暖 12 万元']);
  await expect(paper(page).locator('td').nth(2)).toHaveAttribute('colspan', '2');
  await expect(paper(page).locator('b, [style]')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(paper(page).locator('td')).toHaveCount(0);
  await paste(page, '<p style="color:red">一句话，接着写。</p>');
  await expect(paper(page).locator('p').filter({ hasText: '一句话，接着写。' })).toBeVisible();
});
