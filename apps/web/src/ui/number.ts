const digits = new Intl.NumberFormat('en', { maximumFractionDigits: 10 })

/** 1,234.5, with a minus sign as wide as a digit. */
export const formatNumber = (value: number): string => digits.format(value).replace('-', '−')
