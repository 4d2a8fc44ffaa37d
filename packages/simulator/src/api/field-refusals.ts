/** The codes for fields that many calls have, when such a field is missing or of a wrong shape. */
import type { FieldRefusals } from './input.ts'

export const fieldRefusals: FieldRefusals = {
  appid: 40013,
  cgi_path: 76021,
  code: 40029,
  media_id: 40007,
  next_openid: 40003,
  openid: 40003,
  openid_list: 40032,
  rid: 76002,
  tagid: 45159,
  thumb_media_id: 40007,
  touser: 40003,
}
