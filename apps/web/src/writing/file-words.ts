import { defineWords } from '../i18n.tsx'

export const words = defineWords({
  ja: {
    sizeOf: (bytes: number) =>
      bytes < 2 ** 20 ? `${Math.ceil(bytes / 1024)}KB` : `${(bytes / 2 ** 20).toFixed(1)}MB`,
    sending: (name: string) => `「${name}」を送っています。`,
    notSent: (name: string, why: string) => `「${name}」を添付できませんでした。${why}`,
    detach: '外す',
  },
  en: {
    sizeOf: (bytes) =>
      bytes < 2 ** 20 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 2 ** 20).toFixed(1)} MB`,
    sending: (name) => `Sending “${name}”.`,
    notSent: (name, why) => `“${name}” could not be attached. ${why}`,
    detach: 'Take away',
  },
})
