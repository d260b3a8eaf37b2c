import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { Draft } = await load('drafts/draft.ts');
const { backoff } = await load('drafts/trouble.ts');
const { withinKeepalive } = await load('drafts/wire.ts');

const ok = body => ({ kind: 'ok', status: 200, body });
const missing = { kind: 'missing' };
const unreachable = { kind: 'unreachable' };

function loadedDraft(value = 'first', base = '1') {
  const draft = new Draft('card:meta:headline');
  draft.offer(value, base);
  draft.answered(draft.begin(), missing, 0);
  return draft;
}

test('an_untouched_field_asks_for_its_draft_at_once_and_then_nothing_more', () => {
  const draft = new Draft('k');
  draft.offer('value', '1');

  assert.equal(draft.nextAt(), 0);
  const job = draft.begin();
  assert.equal(job.kind, 'load');
  draft.answered(job, missing, 5);

  assert.equal(draft.nextAt(), null);
  assert.equal(draft.state, '');
  assert.equal(draft.text, 'value');
});

test('typed_text_leaves_after_a_pause_of_0_7_s', () => {
  const draft = loadedDraft();

  draft.type('first a', 10_000);

  assert.equal(draft.nextAt(), 10_700);
  assert.equal(draft.state, 'keeping');
});

test('while_typing_goes_on_no_text_waits_longer_than_1_5_s', () => {
  const draft = loadedDraft();
  let sentAt = null;
  for (let now = 10_000; sentAt === null; now += 100) {
    draft.type(`first ${now}`, now);
    if (draft.nextAt() <= now) sentAt = now;
  }

  assert.equal(sentAt, 11_500);
});

test('a_kept_text_says_so_and_carries_the_version_it_started_from', () => {
  const draft = loadedDraft('first', '7');
  draft.type('second', 1000);
  draft.offer('changed by a colleague', '8');

  const job = draft.begin();
  assert.deepEqual(job, { kind: 'keep', edits: 1, text: 'second', base: '7' });
  draft.answered(job, ok(null), 1800);

  assert.equal(draft.state, 'kept');
  assert.equal(draft.text, 'second');
  assert.equal(draft.nextAt(), null);
});

test('a_colleagues_change_shows_in_an_untouched_field_only', () => {
  const untouched = loadedDraft();
  untouched.offer('changed', '2');
  assert.equal(untouched.text, 'changed');
  assert.equal(untouched.base, '2');

  const touched = loadedDraft();
  touched.type('mine', 1);
  touched.offer('changed', '2');
  assert.equal(touched.text, 'mine');
  assert.equal(touched.base, '1');
});

test('only_one_request_per_field_is_under_way', () => {
  const draft = loadedDraft();
  draft.type('a', 0);
  const job = draft.begin();
  draft.type('ab', 100);

  assert.equal(draft.nextAt(), null);
  draft.answered(job, ok(null), 5000);

  assert.equal(draft.state, 'keeping');
  assert.equal(draft.nextAt(), 800);
});

test('failures_wait_longer_each_time_up_to_30_s', () => {
  assert.deepEqual([1, 2, 3, 4, 5, 6, 9].map(backoff), [1000, 2000, 4000, 8000, 16000, 30000, 30000]);

  const draft = loadedDraft();
  draft.type('a', 0);
  draft.answered(draft.begin(), unreachable, 1000);
  assert.equal(draft.state, 'notkept');
  assert.equal(draft.nextAt(), 2000);
  draft.answered(draft.begin(), unreachable, 2000);
  assert.equal(draft.nextAt(), 4000);

  draft.trouble.retryNow();
  assert.equal(draft.nextAt(), 0);
  draft.answered(draft.begin(), ok(null), 2500);
  assert.equal(draft.state, 'kept');
});

test('signed_out_is_told_apart_and_tried_again', () => {
  const draft = loadedDraft();
  draft.type('a', 0);
  draft.answered(draft.begin(), { kind: 'signedout' }, 1000);

  assert.equal(draft.state, 'signedout');
  assert.equal(draft.nextAt(), 2000);
});

test('a_refused_text_is_not_sent_again_until_it_changes', () => {
  const draft = loadedDraft();
  draft.type('too long', 0);
  draft.answered(draft.begin(), { kind: 'refused', status: 413, reason: 'the text is too long' }, 1000);

  assert.equal(draft.state, 'refused');
  assert.equal(draft.trouble.reason, 'the text is too long');
  assert.equal(draft.nextAt(), null);

  draft.type('short', 2000);
  assert.equal(draft.state, 'keeping');
  assert.equal(draft.nextAt(), 2700);
});

test('text_typed_back_to_the_stored_value_removes_the_draft', () => {
  const draft = loadedDraft('first', '1');
  draft.type('firs', 0);
  draft.answered(draft.begin(), ok(null), 0);
  draft.type('first', 1000);

  const job = draft.begin();
  assert.equal(job.kind, 'remove');
  draft.answered(job, ok(null), 2000);
  assert.equal(draft.state, '');
});

test('a_draft_on_the_server_comes_back_with_its_own_base', () => {
  const draft = new Draft('k');
  draft.offer('value', '5');
  draft.answered(draft.begin(), ok({ text: 'yesterday', base: '3', at: '2026-04-01T10:00:00Z' }), 0);

  assert.equal(draft.text, 'yesterday');
  assert.equal(draft.base, '3');
  assert.equal(draft.state, 'kept');
  assert.equal(draft.nextAt(), null);
});

test('typing_is_never_overwritten_by_an_older_draft_which_stays_in_reach', () => {
  const draft = new Draft('k');
  draft.offer('', '');
  const loading = draft.begin();
  draft.type('new words', 100);
  draft.answered(loading, ok({ text: 'older words', base: '', at: null }), 200);

  assert.equal(draft.text, 'new words');
  assert.equal(draft.earlier.text, 'older words');

  draft.swapEarlier(300);
  assert.equal(draft.text, 'older words');
  assert.equal(draft.earlier.text, 'new words');
});

test('a_copy_of_this_browser_wins_over_an_older_draft_and_yields_to_a_newer_one', () => {
  const at = Date.parse('2026-04-01T10:00:00Z');
  const adopted = () => {
    const draft = new Draft('k');
    draft.adopt({ text: 'from this browser', base: '2', at }, 0);
    draft.offer('value', '2');
    return draft;
  };

  const newer = adopted();
  newer.answered(newer.begin(), ok({ text: 'from the phone', base: '2', at: '2026-04-01T09:00:00Z' }), 0);
  assert.equal(newer.text, 'from this browser');
  assert.equal(newer.begin().kind, 'keep');

  const older = adopted();
  older.answered(older.begin(), ok({ text: 'from the phone', base: '2', at: '2026-04-01T11:00:00Z' }), 0);
  assert.equal(older.text, 'from the phone');
  assert.equal(older.nextAt(), null);
});

test('a_save_ends_the_draft_and_removes_it_from_the_server', () => {
  const draft = loadedDraft('first', '1');
  draft.type('second ', 0);
  draft.answered(draft.begin(), ok(null), 800);
  assert.equal(draft.take(), 'second ');
  draft.offer('second', '2');
  draft.saved('2', 1000, 'second');

  assert.equal(draft.state, 'saved');
  assert.equal(draft.text, 'second');
  assert.equal(draft.base, '2');
  const job = draft.begin();
  assert.equal(job.kind, 'remove');
  draft.answered(job, missing, 1100);
  assert.equal(draft.nextAt(), null);
  assert.equal(draft.state, 'saved');
});

test('what_was_typed_after_the_save_began_stays_a_draft_on_the_saved_version', () => {
  const draft = loadedDraft('first', '1');
  draft.type('second', 0);
  draft.take();
  draft.type('second and more', 100);
  draft.saved('2', 200, 'second');

  assert.equal(draft.state, 'keeping');
  assert.equal(draft.text, 'second and more');
  assert.deepEqual(draft.begin(), { kind: 'keep', edits: 3, text: 'second and more', base: '2' });
});

test('a_draft_dropped_while_it_is_being_fetched_does_not_come_back', () => {
  const draft = new Draft('k');
  draft.offer('value', '1');
  const loading = draft.begin();
  draft.discard(0);
  draft.answered(loading, ok({ text: 'unwanted', base: '1' }), 10);

  assert.equal(draft.text, 'value');
  assert.equal(draft.begin().kind, 'remove');
});

test('an_answer_that_was_given_up_is_not_heard', () => {
  const draft = loadedDraft();
  draft.type('a', 0);
  const first = draft.begin();
  draft.giveUp();
  const second = draft.begin();
  draft.answered(first, unreachable, 10);
  assert.equal(draft.state, 'keeping');

  draft.answered(second, ok(null), 20);
  assert.equal(draft.state, 'kept');
});

test('bodies_that_outlive_the_page_stay_within_the_limit_small_ones_first', () => {
  assert.deepEqual(withinKeepalive([100, 50_000, 20_000], 60_000), [true, false, true]);
  assert.deepEqual(withinKeepalive([70_000], 60_000), [false]);
  assert.deepEqual(withinKeepalive([]), []);
});

test('random_typing_saving_and_failing_never_loses_a_character', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const draft = new Draft('k');
    const server = { draft: null, value: '', version: 0 };
    draft.offer('', '0');
    let state = seed;
    const random = limit => (state = (state * 1103515245 + 12345) % 2147483648) % limit;
    let typed = '';
    let now = 0;
    for (let step = 0; step < 200; step++) {
      now += random(900);
      const what = random(10);
      if (what < 5) draft.type(typed += String.fromCharCode(97 + random(26)), now);
      else if (what === 5) {
        server.value = draft.take();
        draft.saved(String(++server.version), now, server.value);
      } else if (draft.nextAt() !== null && draft.nextAt() <= now) {
        const job = draft.begin();
        const reached = random(3) > 0;
        if (reached && job.kind === 'keep') server.draft = job.text;
        if (reached && job.kind === 'remove') server.draft = null;
        const answer = job.kind === 'load' && server.draft !== null ? ok({ text: server.draft, base: '' }) : ok(null);
        draft.answered(job, reached ? answer : unreachable, now);
      }
      assert.equal(draft.text, typed, `seed ${seed}, step ${step}`);
      if (draft.state === 'kept') assert.equal(server.draft, typed);
      if (draft.state === 'saved') assert.equal(server.value, typed);
    }
  }
});
