/** The only source of time for commands, queries and jobs, so that tests can wait fourteen days at once. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
