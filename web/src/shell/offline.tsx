/** Says so while there is no net: what is seen may be old, and nothing is saved. */
import { useSyncExternalStore } from 'react'
import { useText } from './language.tsx'
import { shellText } from './shell.text.ts'

const listen = (changed: () => void) => {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}

export function Offline() {
  const text = useText(shellText)
  const online = useSyncExternalStore(listen, () => navigator.onLine)
  return <div role="status" className={online ? undefined : 'offline'}>{!online && <div className="frame"><p>{text.offline}</p></div>}</div>
}
