/** An error whose message is a sentence for the person at the terminal: what is wrong and what to do. No stack is shown. */
export class Trouble extends Error {}
