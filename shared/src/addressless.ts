/** RFC 2606 keeps this name from ever existing, so no mail and no provider's account can belong to it. */
export const NO_HOST = '@observer.invalid';

/** What stands for the address of somebody who came without one, by the code of a stage: an address is unique. */
export const noAddress = (personId: string): string => `${personId}${NO_HOST}`;

/** Whether somebody has an address that mail can go to and that they can sign in by. */
export const hasAddress = ({ email }: { email: string }): boolean => !email.endsWith(NO_HOST);
