/** A QR code drawn here as one path: what it says, a secret, goes to nobody. */
import { encode } from 'uqr'

export function QrCode({ says, label }: { readonly says: string; readonly label: string }) {
  const { data, size } = encode(says, { ecc: 'M', border: 4 })
  const path = data.flatMap((line, y) => line.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={`M0 0h${size}v${size}H0z`} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
