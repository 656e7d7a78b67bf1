/**
 * The 自评表 that 长沙市岳麓区总工会 published for 2022, as its copied text has it: the values are those of yuelu-2022.ts,
 * only that the paragraphs of the two goals are parted by blank lines, with the blanks that stand at their ends.
 */
import { yuelu2022 } from '../document/yuelu-2022';
import type { CellValue, FormDocument } from '../../shared/document/document';

const goal = [
  '1、组织开展丰富多彩的职工文体活动；',
  '2、广泛开展劳动竞赛及职业技能竞赛；',
  '3、扎实推进工资集体协商；',
  '4、扩大工会组织覆盖面，开展职工之家创建活动；',
  '5、做实工会组织的生活医疗救助、职工大病救助、金秋爱心助学、女职工关爱等帮扶工作。\u3000',
  '6、大力弘扬劳模精神、劳动精神和工匠精神',
  '7、认真贯彻落实上级要求、发挥光大职工的主体作用、保障日常工作运转',
];

const result = [
  '1、已组织开展丰富多彩的职工文体活动；',
  '2、已开展劳动竞赛及职业技能竞赛；',
  '3、推进了工资集体协商；',
  '4、扩大工会组织覆盖面，开展职工之家创建活动；',
  '5、生活医疗救助、职工大病救助、金秋爱心助学、女职工关爱等帮扶工作。',
  '6、切实关心关爱劳模，实现劳模春节、五一慰问全覆盖，在全区各级工会形成了尊重劳模、学习劳模、关爱劳模的良好风尚，唱响了劳动光荣主旋律，凝聚了职工群众正能量\u3000',
  '7、认真贯彻落实上级要求、发挥光大职工的主体作用、保障日常工作运转\u3000',
];

/** 分值 and 得分 of the lines that are not scored */
const strokes: Record<string, CellValue> = Object.fromEntries(
  [
    'income.fiscal',
    'income.other',
    'structure.total',
    'structure.basic',
    'structure.people',
    'structure.office',
    'structure.project',
  ].flatMap((line) => [
    [`${line}.weight`, '－'],
    [`${line}.score`, '－'],
  ]),
);

export const yuelu2022Text: FormDocument = {
  ...yuelu2022,
  places: { ...yuelu2022.places, ...strokes, goal: goal.join('\n\n'), result: result.join('\n\n') },
  tables: {
    indicators: (yuelu2022.tables['indicators'] ?? []).map(({ values }, index) => ({ id: `r${index + 1}`, values })),
  },
};
