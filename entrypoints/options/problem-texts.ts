/** What is said of files and rows that are refused. */
import type { FileProblem, FileRefused, Refused, RowProblem } from '../../lexicon/formats/format.ts';
import { type TextKey, t } from '../../platform/i18n.ts';

const FILE: Record<FileProblem, TextKey> = {
  fileTooLarge: 'fileTooLarge',
  fileEmpty: 'fileEmpty',
  fileNotText: 'fileNotText',
  fileTooManyRows: 'fileTooManyRows',
  fileNotJson: 'fileNotJson',
  fileTooDeep: 'fileTooDeep',
  fileNoLexicon: 'fileNoLexicon',
  fileNewerFormat: 'fileNewerFormat',
  fileUnclosedQuote: 'fileUnclosedQuote',
  fileNotXml: 'fileNotXml',
  fileNoTbx: 'fileNoTbx',
  fileHasEntities: 'fileHasEntities',
  fileNoZip: 'fileNoZip',
  fileZipTooLarge: 'fileZipTooLarge',
  fileNoDictionary: 'fileNoDictionary',
  fileNoBackup: 'fileNoBackup',
};
export const isFileProblem = (problem: string): problem is FileProblem => Object.hasOwn(FILE, problem);

const ROW: Record<RowProblem, TextKey> = {
  rowNoForm: 'rowNoForm',
  rowTooShort: 'problemTooShort',
  rowNotReadable: 'problemNotReadable',
  rowTaken: 'rowTaken',
  rowTakenInFile: 'rowTakenInFile',
  rowSameId: 'rowSameId',
  rowInvalid: 'rowInvalid',
  rowStrayQuote: 'rowStrayQuote',
  rowNotJson: 'rowNotJson',
  rowForeignKey: 'rowForeignKey',
};

export const fileProblemText = ({ problem, detail }: FileRefused): string => {
  const [row = '', column = ''] = problem === 'fileUnclosedQuote' ? detail.split(':') : [detail];
  return t(FILE[problem], row, column);
};
export const rowProblemText = ({ problem, detail }: Refused): string => t(ROW[problem], detail);
