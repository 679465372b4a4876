import { defineWords } from '../i18n.tsx'

export const words = defineWords({
  ja: {
    title: 'データについて',
    lead: 'このサイトに載っている事実が、何の資料から読み取られ、どこからが推定で、何がまだ分からないのかを説明します。',
    contents: 'このページの内容',
    revisionsTitle: 'ビジョンの改訂',
    revisionsNote: '改訂の日からの内容です。それより前の内容は、前の日付で見られます。',
    revisionsAdopted: '（策定）',
    revisionsCompare: '事業と成果指標がどう引き継がれたかを比べる',
    documentsTitle: '出典の資料',
    documentsNote: (count: number) => `${count}点`,
    pages: '紙面',
    pagesNone: 'まだ登録されていません',
    pagesOf: (sheets: number) => `PDF ${sheets}枚`,
    issuer: '発行',
    issuedOn: '日付',
    read: '読み取った内容',
    signsTitle: '根拠のしるし',
    signsLeadPlain:
      '政策分野への割り当て、市町村の参加には、一つひとつ根拠を付けています。塗りつぶしのしるしは、だれかが責任をもって答えられる事実です。輪は、編集者が推定したものです。',
    signsLead:
      '重点施策の●、政策分野への割り当て、市町村の参加には、一つひとつ根拠を付けています。塗りつぶしのしるしは、だれかが責任をもって答えられる事実です。輪は、編集者が推定したものです。',
    signs: {
      source: '資料にそのとおり書かれています。',
      confirmed: '職員が資料と照らし合わせて確認しました。',
      inferred:
        '資料に直接の記載がなく、編集者が事業名や掲載順などから判断しました。理由を事業ごとに示しています。',
    },
    blank: '空欄',
    blankText: 'しるしがありません。「当たらない」と確かめたという意味ではありません。',
    knownTitle: '確かなこと、推定したこと、分からないこと',
    known: '確かなこと',
    names: { number: '番号', title: '事業名', page: 'ビジョンのページ', count: '●の数' },
    knownNames: (projects: number, names: readonly string[]) =>
      `${projects}の連携事業の${names.join('、')}`,
    knownMarks: (marks: number) => `重点施策の●のうち、資料から位置を読み取れる${marks}個`,
    knownAreas: (areas: number) => `資料が示す、事業の政策分野（${areas}事業）`,
    knownParticipations: (cells: number) => `資料が挙げる、参加する市町村（のべ${cells}件）`,
    confirmedMarks: (marks: number) => `職員が確認した●${marks}個`,
    confirmedAreas: (areas: number) => `職員が確認した政策分野（${areas}事業）`,
    confirmedParticipations: (cells: number) => `市町村が回答した参加（のべ${cells}件）`,
    inferred: '推定したこと',
    inferredMarks: (marks: number) => `どの重点施策の●か（${marks}個）`,
    inferredAreas: (areas: number) => `事業がどの政策分野に属するか（${areas}事業）`,
    inferredParticipations: (cells: number) => `参加すると見込む市町村（のべ${cells}件）`,
    nothing: 'ありません。',
    arranged: {
      policyAreas: '政策分野がどの役割・区分に入るか',
      measures: '重点施策がどのテーマに当たるか',
    },
    unknown: '分からないこと',
    unanswered: (cells: number) => `市町村ごとの参加（${cells}件が未回答）`,
    unrecorded: (cells: number) => `市町村ごとの参加（${cells}件は資料にも回答にもありません）`,
    unknownItems: ['まだ登録されていない事業の概要、担当課、予算', 'もとの資料の利用条件'],
    confirmTitle: '確認の進め方',
    confirmLead: (waiting: number) =>
      `いま${waiting}行が確認を待っています。確認は、担当職員がこの台帳の中で次のように進めます。`,
    confirmSteps: (core: string) => [
      `${core}の担当職員が、ビジョンの該当ページを開き、事業1件ずつ、推定した●と照らし合わせます。`,
      '合っていれば確認済みにします。違っていれば●を直し、理由を残します。',
      'だれがいつ確認したかを記録し、しるしを青の確認済みに変えます。',
      'それまでの内容は消さずに残し、いつの時点の内容も見られるようにします。',
    ],
    editorsTitle: '編集者が補ったもの',
    editorsItems: [
      '英語の題名は、編集者による訳です。正式な英語名称ではありません。',
      '読みがなは、編集者が付けたものです。',
    ],
    editorsMap: '圏域の図は、おおよその位置関係を示したもので、面積や距離は表しません。',
    licenceTitle: '利用条件',
    licence:
      'もとの資料の利用条件は、この台帳では分かっていません。資料の文章を二次利用する前に、発行者に確かめてください。台帳が加えたもの（推定とその理由、読みがな、英訳、データの形）は、次の条件で使えます。',
  },
  en: {
    title: 'About the data',
    lead: 'What this site shows was read from documents, inferred by its editors, or is not known yet. This page says which is which.',
    contents: 'On this page',
    revisionsTitle: 'Revisions of the vision',
    revisionsNote:
      'What is shown holds from these days on; what was there before is shown for earlier days.',
    revisionsAdopted: '(as adopted)',
    revisionsCompare: 'Compare how projects and indicators were carried on',
    documentsTitle: 'Source documents',
    documentsNote: (count) => `${count} documents`,
    pages: 'Pages',
    pagesNone: 'Not registered yet',
    pagesOf: (sheets) => (sheets === 1 ? 'PDF of 1 sheet' : `PDF of ${sheets} sheets`),
    issuer: 'Issued by',
    issuedOn: 'Date',
    read: 'What was read from it',
    signsTitle: 'Signs of the basis',
    signsLeadPlain:
      'Every assignment to a policy area and every participation carries its basis. A filled sign is a fact that someone can answer for. A ring is what the editors inferred.',
    signsLead:
      'Every ● mark for a measure, every assignment to a policy area and every participation carries its basis. A filled sign is a fact that someone can answer for. A ring is what the editors inferred.',
    signs: {
      source: 'The document says so.',
      confirmed: 'An officer has checked it against the document.',
      inferred:
        'The document does not say so directly. The editors concluded it, from titles or the order of lists for instance. Each project gives the reasons.',
    },
    blank: 'Blank',
    blankText: 'No sign. This does not mean that anyone established the opposite.',
    knownTitle: 'What is known, inferred and unknown',
    known: 'Known',
    names: { number: 'number', title: 'title', page: 'vision page', count: 'count of ● marks' },
    knownNames: (projects, names) => `Of ${projects} joint projects: ${names.join(', ')}`,
    knownMarks: (marks) => `${marks} ● marks whose place can be read from the document`,
    knownAreas: (areas) => `Policy areas as documents state them (${areas} projects)`,
    knownParticipations: (cells) =>
      `Participating municipalities as documents name them (${cells} in all)`,
    confirmedMarks: (marks) => `${marks} ● marks confirmed by an officer`,
    confirmedAreas: (areas) => `Policy areas confirmed by an officer (${areas} projects)`,
    confirmedParticipations: (cells) =>
      `Participation as municipalities answered it (${cells} answers)`,
    inferred: 'Inferred',
    inferredMarks: (marks) => `Which measures the marks stand for (${marks} marks)`,
    inferredAreas: (areas) => `Which policy area a project belongs to (${areas} projects)`,
    inferredParticipations: (cells) =>
      `Which municipalities are expected to take part (${cells} in all)`,
    nothing: 'Nothing.',
    arranged: {
      policyAreas: 'Which role and group a policy area is under',
      measures: 'Which theme a measure is of',
    },
    unknown: 'Unknown',
    unanswered: (cells) =>
      `Which municipality takes part in which project (${cells} answers missing)`,
    unrecorded: (cells) =>
      `Which municipality takes part in which project (of ${cells} neither documents nor answers say it)`,
    unknownItems: [
      'Descriptions, departments in charge and budgets that nobody has registered yet',
      'Terms of use of the source documents',
    ],
    confirmTitle: 'How facts are confirmed',
    confirmLead: (waiting) =>
      `At present ${waiting} rows await confirmation. Officers work through them in this registry, like this.`,
    confirmSteps: (core) => [
      `An officer of ${core} opens the page of the vision and compares it with the inferred marks, one project at a time.`,
      'Where they agree, the marks are confirmed. Where they do not, the marks are corrected and the reason is kept.',
      'Who confirmed them, and when, is recorded, and the signs turn blue.',
      'What stood there before is kept, so that the state at any date can be read.',
    ],
    editorsTitle: 'Added by the editors',
    editorsItems: [
      'English titles are translations by the editors, not official names. The Japanese originals prevail.',
      'Readings in kana were added by the editors.',
    ],
    editorsMap: 'The map shows rough positions, not sizes or distances.',
    licenceTitle: 'Terms of use',
    licence:
      'The registry does not know the terms of use of the source documents. Before reusing their content, ask the issuer of the document. What the registry adds (inferences and their reasons, readings, translations, the form of the data) may be used under these terms.',
  },
})
