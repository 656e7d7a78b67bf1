/** What stands in every filled workbook of test/fixtures/drawn-forms/accounts-official-expenses. */
export const texts = { unit: '岳麓区总工会' };

export const amounts = {
  'official.total.budget': 3.5,
  'official.abroad.budget': 0,
  'official.cars.budget': 2,
  'official.carPurchase.budget': 0,
  'official.carOperation.budget': 2,
  'official.reception.budget': 1.5,
  'official.total.actual': 1.56,
  'official.abroad.actual': 0,
  'official.cars.actual': 1.2,
  'official.carPurchase.actual': 0,
  'official.carOperation.actual': 1.2,
  'official.reception.actual': 0.36,
};
