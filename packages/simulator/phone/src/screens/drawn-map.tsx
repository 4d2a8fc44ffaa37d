/** A map made up on the spot: streets, parks and water that stay where they are on earth. */

interface DrawnMapProps {
  readonly latitude: number
  readonly longitude: number
}

/** Of the pattern, in units of the drawing. */
const tile = 240

/** How many units a degree has: the drawing shows 0.02 degrees in 360 units. */
const perDegree = 18_000

export function DrawnMap({ latitude, longitude }: DrawnMapProps) {
  const left = wrapped(-longitude * perDegree)
  const top = wrapped(latitude * perDegree)
  return (
    <svg
      className="drawn-map"
      viewBox="0 0 360 300"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden
    >
      <rect width="360" height="300" fill="var(--land)" />
      <g transform={`translate(${left - tile} ${top - tile})`}>
        {[0, 1, 2].flatMap((column) =>
          [0, 1, 2].map((row) => (
            <g key={`${column}/${row}`} transform={`translate(${column * tile} ${row * tile})`}>
              <Quarter />
            </g>
          )),
        )}
      </g>
    </svg>
  )
}

/** Its edges fit to its own other edges. */
function Quarter() {
  return (
    <>
      <path d="M24 30h62v48H24zM150 138h70v64h-70z" fill="var(--park)" rx="6" />
      <path d="M0 214q60-34 120 0t120 0v18q-60 34-120 0T0 232z" fill="var(--water)" />
      <g stroke="var(--road)" fill="none">
        <path d="M0 100h240M120 0v240" strokeWidth="11" />
        <path d="M0 12h240M0 168h240M60 0v240M190 0v240" strokeWidth="4" />
        <path
          d="M0 56C70 56 90 132 150 132S200 56 240 56M88 0C88 70 20 100 30 150S88 190 88 240"
          strokeWidth="3"
        />
      </g>
    </>
  )
}

function wrapped(units: number): number {
  return ((units % tile) + tile) % tile
}
