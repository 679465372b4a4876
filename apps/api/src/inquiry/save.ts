import type { InquiryForm } from '@renkei/schema'
import { frameOf } from '../vision/frame.ts'
import { action, type Read } from '../write/action.ts'
import { contentOf } from './create.ts'
import { expectAllowed, permittedInquiry, update } from './subject.ts'
import { columnsOf } from './write-queries.ts'

/** Writes what a prepared inquiry asks. Throws Refused: `fieldsInvalid`, `stale`, `stateChanged`. */
export const save = action(
  'inquiry.save',
  permittedInquiry,
  async (trx, { inquiry, actor, subject }, { form, ...read }: Read & { form: InquiryForm }) => {
    expectAllowed(inquiry, 'save')
    const { frame } = await frameOf(trx, inquiry)
    const content = contentOf(form, frame)
    const written = await update(trx, actor, 'save', read, columnsOf(content))
    const { fiscalYear, title, explanation, deadline, kinds, rule } = inquiry
    const { prompts, municipalities, projects, evaluators } = inquiry
    return {
      answer: written,
      deed: {
        subject: { ...subject, name: content.title },
        before: {
          ...{ fiscalYear, title, explanation, deadline, kinds, rule },
          ...{ prompts, municipalities, projects, evaluators },
        },
        after: content,
      },
    }
  },
)
