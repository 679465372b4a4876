import { prefectureOf } from './prefecture.ts'
import type { Frame } from './vision.ts'

type Named = { code: string; name: string; nameEn?: string }

/** Municipalities for a list; those of one name say their prefecture: 美郷町（島根県）, Misato Town (Shimane). */
export function toldApart<M extends Named>(municipalities: readonly M[]): readonly M[] {
  const isShared = (key: 'name' | 'nameEn', one: M) =>
    municipalities.some((other) => other.code !== one.code && other[key] === one[key])
  if (!municipalities.some((one) => isShared('name', one))) return municipalities
  return municipalities.map((one) => {
    if (!isShared('name', one)) return one
    const [ja, en] = [prefectureOf(one.code, 'ja'), prefectureOf(one.code, 'en')]
    return {
      ...one,
      name: ja === undefined ? one.name : `${one.name}（${ja}）`,
      ...(one.nameEn !== undefined && en !== undefined && isShared('nameEn', one)
        ? { nameEn: `${one.nameEn} (${en})` }
        : {}),
    }
  })
}

/** A region's frame, in which no two municipalities are called the same; most are as they were. */
export function namesApart<F extends Pick<Frame, 'municipalities' | 'otherMunicipalities'>>(
  frame: F,
): F {
  const all = [...frame.municipalities, ...frame.otherMunicipalities]
  const named = toldApart(all)
  if (named === all) return frame
  return {
    ...frame,
    municipalities: named.slice(0, frame.municipalities.length),
    otherMunicipalities: named.slice(frame.municipalities.length),
  }
}
