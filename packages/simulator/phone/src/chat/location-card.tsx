/** A place, on a drawn map. */
import { EnvironmentFilled } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { DrawnMap } from '../screens/drawn-map.tsx'
import type { Entry } from './entry.ts'
import { fieldOf } from './fields.ts'

export function LocationCard({ entry }: { entry: Entry }) {
  const { t } = useTranslation()
  return (
    <div className="place">
      <span className="card-words">
        <strong>{fieldOf(entry, 'Label') || t('kinds.location')}</strong>
        <span>
          {fieldOf(entry, 'Location_X')}, {fieldOf(entry, 'Location_Y')}
        </span>
      </span>
      <span className="place-map" aria-hidden>
        <DrawnMap
          latitude={Number(fieldOf(entry, 'Location_X'))}
          longitude={Number(fieldOf(entry, 'Location_Y'))}
        />
        <EnvironmentFilled className="place-pin" />
      </span>
    </div>
  )
}
