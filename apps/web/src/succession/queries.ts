import type { CompareVisions } from '@renkei/schema'
import { api } from '../api.ts'

export const comparisonQuery = (asked: CompareVisions) => api.vision.compare.queryOptions(asked)
