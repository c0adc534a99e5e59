/**
 * Something the person who starts the program can mend: a wrong setting, a port taken, a damaged backup. The message is
 * one clear Chinese sentence saying what is wrong and what to do, and is all that is shown; anything else that is thrown
 * is a mistake of ours and keeps its stack.
 */
export class Trouble extends Error {}
