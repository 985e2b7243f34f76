import type { VendorGuide } from '@/lib/engine/model/guide'
import { products } from '../products'
import { choices } from './choices'
import { errors } from './errors'
import { paths } from './paths'

const all = products.map((p) => p.id)

export const guide: VendorGuide = {
  groups: [{ label: 'Mail', products: all }],
  choices,
  errors,
  paths,
  unknownHosts: [
    {
      form: /mailgun/,
      read: (host) => ({
        says: `${host} is not a Mailgun API host: those are api.mailgun.net and api.eu.mailgun.net.`,
        products: all,
        diagnosis: 'wrong-host',
      }),
    },
  ],
}
