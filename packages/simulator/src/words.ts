/** What is said to a person, in both languages of the phone’s page. */

export interface Words {
  readonly en: string
  readonly zh: string
}
