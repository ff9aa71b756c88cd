/** How a service is paid for. Free of Node and of everything else, because forms and screens list it. */
export const priceModels = ['per-user', 'per-unit', 'subscription', 'consumption', 'one-off', 'other'] as const
export type PriceModel = (typeof priceModels)[number]
