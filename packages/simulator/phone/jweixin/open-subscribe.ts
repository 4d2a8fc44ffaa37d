/** <wx-open-subscribe>: what a page shows in it is touched, and the phone asks about notices (订阅通知). */
import type { Bridge } from './bridge.ts'
import type { Answer } from './methods.ts'

const name = 'wx-open-subscribe'

/** Is drawn once wx.config went well and named the tag in `openTagList`. */
export function defineOpenSubscribe(bridge: Bridge, whenReady: (then: () => void) => void): void {
  class OpenSubscribe extends HTMLElement {
    connectedCallback(): void {
      if (this.shadowRoot) return
      const root = this.attachShadow({ mode: 'open' })
      whenReady(() => whenParsed(() => void draw(this, root)))
    }
  }

  async function draw(tag: HTMLElement, root: ShadowRoot): Promise<void> {
    const answer = await bridge.ask('openTag', { name })
    if (answer.errMsg !== 'openTag:ok') return tell(tag, 'error', answer)
    root.innerHTML = `<style>:host{display:inline-block}</style>${contentOf(tag)}`
    root.addEventListener('click', () => void subscribe(tag))
    tell(tag, 'ready', answer)
    if (templateOf(tag) === '') await subscribe(tag) // nobody has to touch it to hear what is missing
  }

  async function subscribe(tag: HTMLElement): Promise<void> {
    const answer = await bridge.ask('subscribe', { template: templateOf(tag) })
    tell(tag, answer.errMsg === 'subscribe:ok' ? 'success' : 'error', answer)
  }

  customElements.define(name, OpenSubscribe)
}

function templateOf(tag: HTMLElement): string {
  return tag.getAttribute('template') ?? ''
}

/** Of `<script type="text/wxtag-template">`, or of `<template>` as frameworks write it. */
function contentOf(tag: HTMLElement): string {
  const parts = [...tag.querySelectorAll('script[type="text/wxtag-template"], template')]
  return parts.map((part) => part.innerHTML).join('')
}

function whenParsed(then: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', then)
  else then()
}

function tell(tag: HTMLElement, event: string, detail: Answer): void {
  tag.dispatchEvent(new CustomEvent(event, { detail, bubbles: true }))
}
