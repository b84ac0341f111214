import type { Worksheet } from 'exceljs';

/** Protects a sheet without a password: against slips, not against people. What a clerk does every day stays possible. */
export function protect(sheet: Worksheet): void {
  // Nothing is awaited: without a password the library sets the options at once.
  void sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatCells: true,
    formatColumns: true,
    formatRows: true,
    insertRows: true,
    deleteRows: true,
    sort: true,
    autoFilter: true,
  });
}
