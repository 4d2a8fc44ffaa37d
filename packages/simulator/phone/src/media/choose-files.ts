/** Lets a person choose files of their own. */

/** None when they thought better of it. `capture` opens the camera of a real phone. */
export function chooseFiles(
  accept: string,
  { several = false, capture = false } = {},
): Promise<readonly File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  input.multiple = several
  if (capture) input.setAttribute('capture', 'environment')
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}
