/** Where a fan chooses a place: on a drawn map, by coordinates, or one of a few known ones. */
import { EnvironmentFilled } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { DrawnMap } from './drawn-map.tsx'
import { knownPlaces, placeAt, readCoordinate, type Place } from './place.ts'
import { ScreenBar } from './screen-bar.tsx'

const names = ['shanghai', 'beijing', 'guangzhou', 'chengdu'] as const

export function PlaceScreen({ onDone }: { onDone: (place?: Place) => void }) {
  const { t } = useTranslation()
  const [centre, setCentre] = useState<Place>(knownPlaces.shanghai)
  const [texts, setTexts] = useState(textsOf(centre))
  const place = read(texts)
  const go = (to: Place) => {
    setCentre(to)
    setTexts(textsOf(to))
  }
  const field = (name: keyof typeof texts) => (
    <label className="place-field">
      <span>{t(`place.${name}`)}</span>
      <Input
        size="small"
        data-testid={`place-${name}`}
        value={texts[name]}
        status={name !== 'label' && place === undefined ? 'error' : ''}
        onChange={({ target }) => setTexts({ ...texts, [name]: target.value })}
      />
    </label>
  )
  return (
    <>
      <ScreenBar title={t('place.title')} onBack={() => onDone()}>
        <Button
          type="primary"
          size="small"
          className="place-done"
          data-testid="place-done"
          disabled={place === undefined}
          onClick={() => onDone(place)}
        >
          {t('place.done')}
        </Button>
      </ScreenBar>
      <button
        type="button"
        className="plain-button place-picker"
        aria-label={t('place.map')}
        onClick={(event) => go({ ...placeAt(place ?? centre, pointOf(event)), label: texts.label })}
      >
        <DrawnMap latitude={place?.latitude ?? 0} longitude={place?.longitude ?? 0} />
        <EnvironmentFilled className="place-pin" aria-hidden />
      </button>
      <div className="place-form">
        {field('label')}
        {field('latitude')}
        {field('longitude')}
        <div className="place-known">
          {names.map((name) => (
            <Button key={name} size="small" onClick={() => go(knownPlaces[name])}>
              {t(`place.known.${name}`)}
            </Button>
          ))}
        </div>
      </div>
    </>
  )
}

function textsOf({ latitude, longitude, label }: Place) {
  return { label, latitude: String(latitude), longitude: String(longitude) }
}

function read(texts: ReturnType<typeof textsOf>): Place | undefined {
  const latitude = readCoordinate(texts.latitude, 90)
  const longitude = readCoordinate(texts.longitude, 180)
  if (latitude === undefined || longitude === undefined) return undefined
  return { latitude, longitude, label: texts.label.trim() }
}

/** From 0 to 1; the middle when it was a key that pressed. */
function pointOf({ currentTarget, clientX, clientY, detail }: MouseEvent) {
  const box = currentTarget.getBoundingClientRect()
  if (detail === 0) return { x: 0.5, y: 0.5 }
  return { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height }
}
