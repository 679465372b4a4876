import type { Role } from '@renkei/schema'

/** One of the demonstration's people. Departments are samples and say so. */
export type SamplePerson = {
  id: string
  name: string
  role: Role
  municipality: string | null
  department: string | null
}

/** Those of the first region, and who is of none. */
export const samplePeople: SamplePerson[] = [
  {
    id: 'demonstration-ebetsu-officer',
    name: '江別市の担当者',
    role: 'officer',
    municipality: '012173',
    department: '企画担当課（見本）',
  },
  {
    id: 'demonstration-chitose-officer',
    name: '千歳市の担当者',
    role: 'officer',
    municipality: '012246',
    department: '企画担当課（見本）',
  },
  {
    id: 'demonstration-ebetsu-admin',
    name: '江別市の管理者',
    role: 'municipalityAdmin',
    municipality: '012173',
    department: '企画担当課（見本）',
  },
  {
    id: 'demonstration-sapporo-office',
    name: '札幌市 政策企画部',
    role: 'policyOffice',
    municipality: '011002',
    department: '政策企画部（見本）',
  },
  {
    id: 'demonstration-system-admin',
    name: 'システム管理者',
    role: 'systemAdmin',
    municipality: null,
    department: null,
  },
]

type Place = { code: string; name: string }

/** Those of any other region: the office of its core, and whoever is at its first partner. */
export function peopleOf(slug: string, core: Place, partner: Place): SamplePerson[] {
  const at = ({ code: municipality }: Place) => ({ municipality, department: '企画担当課（見本）' })
  const id = (post: string) => `demonstration-${slug}-${post}`
  return [
    { id: id('officer'), name: `${partner.name}の担当者`, role: 'officer', ...at(partner) },
    { id: id('admin'), name: `${partner.name}の管理者`, role: 'municipalityAdmin', ...at(partner) },
    { id: id('office'), name: `${core.name} 企画担当課`, role: 'policyOffice', ...at(core) },
  ]
}
