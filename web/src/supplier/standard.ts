/**
 * What the standards are called that evidence may follow: names that are the same in every language, so that a list of a hundred services
 * need not fetch the whole knowledge to say «ISO/IEC 27001». A test holds them to the knowledge's own list of evidence.
 */
export const standardNames: Readonly<Record<string, string>> = {
  '27001': 'ISO/IEC 27001', '27017': 'ISO/IEC 27017', '27018': 'ISO/IEC 27018', '27701': 'ISO/IEC 27701', '22301': 'ISO 22301', '20000-1': 'ISO/IEC 20000-1', '42001': 'ISO/IEC 42001',
  'soc2-type-1': 'SOC 2 type 1', 'soc2-type-2': 'SOC 2 type 2', 'isae-3402': 'ISAE 3402', 'c5-2020': 'C5:2020', 'c5-2026': 'C5:2026', 'star-1': 'CSA STAR 1', 'star-2': 'CSA STAR 2',
  'eucs-basic': 'EUCS Basic', 'eucs-substantial': 'EUCS Substantial', 'eucs-high': 'EUCS High',
}
export const standardName = (id: string): string => standardNames[id] ?? id
