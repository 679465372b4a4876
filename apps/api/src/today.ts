export { today } from '@renkei/schema'
