/**
 * A whole number with its thousands apart, and with its currency where it is money.
 *
 * @example formatNumber(12500) // "12,500"
 */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat("en-GB").format(value);
}

/**
 * An amount of money in whole units; large ones as people say them.
 *
 * @param currency ISO 4217 code of the workspace's currency.
 * @example formatMoney(12500, "EUR") // "EUR 12,500"
 * @example formatMoney(3_200_000, "EUR") // "EUR 3.2 million"
 */
export function formatMoney(amount: number, currency: string): string {
  const large = Math.abs(amount) >= 1_000_000;
  const words = new Intl.NumberFormat(
    "en-GB",
    large
      ? { notation: "compact", compactDisplay: "long", maximumSignificantDigits: 3 }
      : { maximumFractionDigits: 0 },
  );
  return `${currency} ${words.format(amount)}`;
}
