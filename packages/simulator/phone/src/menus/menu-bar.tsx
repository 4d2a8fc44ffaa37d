/** The account’s menu at the foot of the chat: up to three buttons, some with others above them. */
import { useState } from 'react'
import type { Conversation } from '../chat/entry.ts'
import './menus.css'
import type { MenuButton } from './menu.ts'
import { useButton } from './use-button.ts'

interface MenuBarProps {
  readonly menu: readonly MenuButton[]
  readonly conversation: Conversation
}

export function MenuBar({ menu, conversation }: MenuBarProps) {
  const press = useButton(conversation)
  const [opened, setOpened] = useState<number>()
  return (
    <ul className="menu-bar" data-testid="menu-bar">
      {menu.map((button, index) => (
        <li key={index}>
          {'sub_button' in button ? (
            <>
              <button
                type="button"
                className="plain-button menu-button"
                aria-expanded={opened === index}
                onClick={() => setOpened(opened === index ? undefined : index)}
              >
                <i className="menu-mark" aria-hidden />
                {button.name}
              </button>
              {opened === index && (
                <ul className="menu-above">
                  {button.sub_button.map((action, below) => (
                    <li key={below}>
                      <button
                        type="button"
                        className="plain-button"
                        onClick={() => {
                          setOpened(undefined)
                          press(action, [index, below])
                        }}
                      >
                        {action.name}
                      </button>
                    </li>
                  ))}
                </ul>
              )}
            </>
          ) : (
            <button
              type="button"
              className="plain-button menu-button"
              onClick={() => {
                setOpened(undefined)
                press(button, [index])
              }}
            >
              {button.name}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
