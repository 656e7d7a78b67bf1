/** Where a text names a grade: 评价等级为“优”, 自评结果：良好, 等次为中. Not of what others did: 上年…, 考核结果. */
export interface NamedGrade {
  /** from 自评, 评价 … to the word itself */
  readonly words: string;
  /** 优秀, 良, 较差 … */
  readonly word: string;
  /** UTF-16 units in the text, where the word begins */
  readonly from: number;
}

const named =
  /((?:自评|评价|绩效|评定|综合)(?:结果|等级|等次|结论|级别)+(?:被?(?:评定|确定|评))?(?:等级|等次)?(?:为|是|:|：)+\s*[“"「『]?\s*)(优秀|优|良好|良|中等|中|较差|差)(?=[”"」』]|等[级次]|级|[，,。.；;、（(\s]|$)/g;
const ofAnotherYear = /(?:上年|去年|往年|上一?年度)[^。；;]*$/;

export const namedGrades = (text: string): readonly NamedGrade[] =>
  [...text.matchAll(named)]
    .filter(({ index }) => !ofAnotherYear.test(text.slice(Math.max(0, index - 20), index)))
    .map(({ 0: words, 1: before = '', 2: word = '', index }) => ({ words, word, from: index + before.length }));

/** 优, 良, 中 or 差: 优秀 is 优, 较差 is 差. */
export const gradeLetter = (word: string): string => (word === '较差' ? '差' : word.slice(0, 1));
