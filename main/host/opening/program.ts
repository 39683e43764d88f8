import about from '#package.json' with { type: 'json' }

/** This program with its version, as the register's files name who wrote them. */
export const program = `Comodato ${about.version}`
