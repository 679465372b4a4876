import type { Role } from '@renkei/schema'

/** The people of the demonstration, by post. Departments are samples and say so. */
export const samplePeople: {
  id: string
  name: string
  role: Role
  municipality: string | null
  department: string | null
}[] = [
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
