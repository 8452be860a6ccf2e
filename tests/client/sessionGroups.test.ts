import { meetingPlace } from '@risalah/client/src/home/meetingPlace.ts';
import { type HomeQuestionView, questionAtHand } from '@risalah/client/src/home/questionAtHand.ts';
import { groupSessions, type Placed } from '@risalah/client/src/home/sessionGroups.ts';
import { describe, expect, it } from 'vitest';

type Role = Placed['mySeats'][number]['role'];

const session = (id: string, state: Placed['state'], day: number, ...roles: Role[]): Placed => ({
  ...{ id, state, scheduledFor: new Date(Date.UTC(2024, 10, day)).toISOString(), openedAt: null },
  mySeats: roles.map((role) => ({ role })),
});
const ids = (sessions: readonly Placed[]) => sessions.map(({ id }) => id);

describe('the sessions of the home page', () => {
  it('are led by the one I chair, before those I only sit in', () => {
    const { lead, underway } = groupSessions([
      session('observed', 'LIVE', 1, 'OBSERVER'),
      session('chaired', 'LIVE', 3, 'CHAIR'),
      session('panel', 'LIVE', 2, 'EVALUATOR'),
    ]);
    expect(lead?.id).toBe('chaired');
    expect(ids(underway)).toEqual(['panel', 'observed']);
  });

  it('are led by one that runs rather than one that is paused, when I am the same in both', () => {
    const sessions = [session('paused', 'PAUSED', 1, 'CHAIR'), session('live', 'LIVE', 2, 'CHAIR')];
    expect(groupSessions(sessions).lead?.id).toBe('live');
  });

  it('have none that leads for an administrator without a seat', () => {
    const { lead, underway } = groupSessions([session('live', 'LIVE', 1), session('paused', 'PAUSED', 2)]);
    expect(lead).toBeNull();
    expect(ids(underway)).toEqual(['live', 'paused']);
  });

  it('come the next first, and are past the newest first', () => {
    const { coming, past } = groupSessions([
      session('in-two-days', 'SCHEDULED', 21, 'CHAIR'),
      session('tomorrow', 'SCHEDULED', 20, 'CHAIR'),
      session('long-ago', 'FINAL', 1, 'CHAIR'),
      session('yesterday', 'CLOSED', 18, 'CHAIR'),
      session('called-off', 'CANCELLED', 10, 'CHAIR'),
    ]);
    expect(ids(coming)).toEqual(['tomorrow', 'in-two-days']);
    expect(ids(past)).toEqual(['yesterday', 'called-off', 'long-ago']);
  });

  it('stand each in exactly one place', () => {
    const states: Placed['state'][] = ['SCHEDULED', 'LIVE', 'PAUSED', 'CLOSED', 'FINAL', 'CANCELLED'];
    const { lead, underway, coming, past } = groupSessions(
      states.map((state, day) => session(state, state, day + 1, 'SECRETARY')),
    );
    expect([lead?.id, ...ids(underway), ...ids(coming), ...ids(past)].toSorted()).toEqual(states.toSorted());
  });
});

describe('the question at hand', () => {
  const question = (number: number | null, state: HomeQuestionView['state'], dimensionId = 'economy') => ({
    ...{ id: `${number} ${state}`, number, state, text: '', dimensionId, answers: [] },
  });

  it('is the newest of the dimension at hand that was not withdrawn', () => {
    const asked = [
      question(11, 'SETTLED'),
      question(12, 'ASKED'),
      question(13, 'WITHDRAWN'),
      question(14, 'ASKED', 'living'),
      question(null, 'QUEUED'),
    ];
    expect(questionAtHand(asked, 'economy')?.number).toBe(12);
  });

  it('is none before anything was asked, or before a dimension was entered', () => {
    expect(questionAtHand([question(null, 'QUEUED')], 'economy')).toBeNull();
    expect(questionAtHand([question(1, 'ASKED')], null)).toBeNull();
  });
});

describe('where people meet', () => {
  it('is the service of the call, else its site, else the room', () => {
    const venue = 'Ruang Rapat Sekretaris Daerah';
    expect(meetingPlace({ venue, meetingUrl: 'https://us02web.zoom.us/j/1' })).toBe('Zoom');
    expect(meetingPlace({ venue, meetingUrl: 'https://notzoom.us/j/1' })).toBe('notzoom.us');
    expect(meetingPlace({ venue, meetingUrl: 'menyusul' })).toBe(venue);
    expect(meetingPlace({ venue, meetingUrl: null })).toBe(venue);
  });
});
