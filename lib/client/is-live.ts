/** Apart from the streams themselves, whose code is fetched later than that of the pages. */
let check = (): boolean => false;

/** Whether changes are heard of at once; otherwise pages look again by themselves. */
export const isLive = (): boolean => check();

export function setLiveCheck(next: () => boolean): void {
  check = next;
}
