/** A piece of what went over the wire: readable to the eye, copied exactly as it was. */
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '../copy-button.tsx'
import type { Piece } from './pretty.ts'

interface CodeBlockProps {
  readonly title: string
  readonly source: string
  readonly lines: readonly (readonly Piece[])[]
  /** Said in place of an empty source. */
  readonly empty?: string
}

export function CodeBlock({ title, source, lines, empty }: CodeBlockProps) {
  const { t } = useTranslation()
  return (
    <figure className="code">
      <figcaption>
        {title}
        {source && <CopyButton text={source} label={t('wire.copy', { title })} />}
      </figcaption>
      {source === '' ? (
        <p className="quiet">{empty}</p>
      ) : (
        <pre tabIndex={0}>
          {lines.map((line, number) => (
            <Fragment key={number}>
              {line.map((piece, index) => (
                <span key={index} className={`code-${piece.kind}`}>
                  {piece.text}
                </span>
              ))}
              {'\n'}
            </Fragment>
          ))}
        </pre>
      )}
    </figure>
  )
}
