import { rowCheck } from '../../row-check.js';

export const projectParticipants = rowCheck(
  'project',
  {
    code: 'ROW-112',
    severity: 'error',
    title: '参与户数超过可参与户数',
    why: '参与度按参与户数占可参与户数计算，不会超过 100%。',
    fix: ['核对可参与户数和实际参与户数。'],
  },
  ({ eligible, participants }, { report }) => {
    if (eligible !== undefined && participants !== undefined && participants > eligible)
      report('participants', {
        found: String(participants),
        message: `实际参与 ${participants} 户，超过可参与的 ${eligible} 户。`,
      });
  },
);
