import assert from 'node:assert/strict';

/** How long a person's machine, busy with other things, may take for anything. */
export const patience = 30_000;

/** Asks until the answer satisfies, and fails with the last answer when it never does. */
export async function eventually(ask, satisfies, what) {
  const deadline = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (satisfies(answer)) return answer;
    if (Date.now() > deadline) assert.fail(`${what}; the last seen was ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
