// Loaded into a server under test with NODE_OPTIONS=--import=…: its clock goes CLOCK_AHEAD_DAYS ahead. The product has no
// such setting, because a history that can be written in the future is none.
const DAY_MS = 24 * 60 * 60 * 1000;
const ahead = Number(process.env.CLOCK_AHEAD_DAYS ?? "0") * DAY_MS;
const RealDate = globalThis.Date;
const now = () => RealDate.now() + ahead;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made),
  apply: () => new RealDate(now()).toString(),
  get: (target, name, receiver) => (name === "now" ? now : Reflect.get(target, name, receiver)),
});
