/** What stands in every filled workbook of test/fixtures/drawn-forms/accounts-income-spending. */
export const texts = { unit: '岳麓区总工会' };

export const amounts = {
  'income.general': 278.82,
  'income.other': 21.37,
  'income.total': 300.19,
  'income.carriedIn': 5.5,
  'income.grandTotal': 305.69,
  'functional.201': 233.1,
  'functional.208': 30.2,
  'functional.210': 14.16,
  'functional.221': 22.13,
  'spending.total': 299.59,
  'spending.carriedOut': 6.1,
  'spending.grandTotal': 305.69,
};
