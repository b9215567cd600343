import { describe, expect, it } from 'vitest';
import { isReminderDue } from '../../../../src/notebook/page/reminder.ts';

const DAY = 86_400_000;
const now = Date.UTC(2026, 10, 23);

describe('the reminder to keep a copy', () => {
  it('comes with the tenth change when no copy was ever made', () => {
    expect(isReminderDue({ changes: 9, lastExport: undefined, now })).toBe(false);
    expect(isReminderDue({ changes: 10, lastExport: undefined, now })).toBe(true);
  });

  it('comes with the twentieth change after a copy', () => {
    expect(isReminderDue({ changes: 19, lastExport: now - DAY, now })).toBe(false);
    expect(isReminderDue({ changes: 20, lastExport: now - DAY, now })).toBe(true);
  });

  it('comes with one change when the copy is more than a week old, and never without one', () => {
    expect(isReminderDue({ changes: 1, lastExport: now - 8 * DAY, now })).toBe(true);
    expect(isReminderDue({ changes: 1, lastExport: now - 6 * DAY, now })).toBe(false);
    expect(isReminderDue({ changes: 0, lastExport: now - 80 * DAY, now })).toBe(false);
  });

  it('waits for twenty more changes once told “later”, until a copy is made', () => {
    const later = { changes: 12, since: 0 };
    expect(isReminderDue({ changes: 31, lastExport: undefined, now, later })).toBe(false);
    expect(isReminderDue({ changes: 32, lastExport: undefined, now, later })).toBe(true);
    expect(isReminderDue({ changes: 20, lastExport: now - DAY, now, later })).toBe(true);
  });
});
