import type { ConfirmationOf } from '@renkei/schema'

/** What revisions of the confirmation say they are. */
export const notes: Record<
  ConfirmationOf,
  Record<'confirm' | 'takeBack', { note: string; noteEn: string }>
> = {
  marks: {
    confirm: { note: 'マトリックスの確認', noteEn: 'Marks confirmed' },
    takeBack: { note: 'マトリックスの確認の取消し', noteEn: 'Confirmation of marks taken back' },
  },
  policyArea: {
    confirm: { note: '政策分野の確認', noteEn: 'Policy area confirmed' },
    takeBack: {
      note: '政策分野の確認の取消し',
      noteEn: 'Confirmation of the policy area taken back',
    },
  },
}
