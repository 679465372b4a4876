import { useParams, useRouter } from '@tanstack/react-router'
import { useVisionParams } from '../../vision/address.ts'

/** Shows the address of an application that was made from the form of a new one, without telling the router: it would
 * load the page anew under the hands of who types. Whoever reloads, or comes back, is given that address's page. */
export function useOwnAddress(): (id: number, step?: string[]) => void {
  const router = useRouter()
  const params = useVisionParams()
  const { id: at } = useParams({ strict: false })
  return (id, step = []) => {
    if (at !== 'new' || id === 0) return
    const { href } = router.buildLocation({
      to: '/$region/$vision/applications/$id',
      params: { ...params, id: String(id) },
      search: { step },
    })
    History.prototype.replaceState.call(window.history, window.history.state, '', href)
  }
}
