/** One look for the button before and after the menu's code has arrived, so that nothing jumps between the two. */
export const accountTrigger = {
  className:
    "flex min-h-11 min-w-11 items-center justify-center gap-2.5 rounded-md px-2 text-left hover:bg-sunken aria-expanded:bg-sunken lg:w-full lg:justify-start",
  "aria-label": "Account and appearance",
};
