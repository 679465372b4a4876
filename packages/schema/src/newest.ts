/** Lists of which only the newest are of use are shown to here. Where they go on one more is answered, by which a page tells. */
export const newest = 100
