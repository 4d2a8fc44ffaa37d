/** Codes about media, drafts, publishing and comments (素材、草稿、发布、留言). */
import type { ErrorCodes } from './error-code.ts'

/** By their numbers. */
export const contentCodes: ErrorCodes = {
  40004: {
    meaning: { en: 'Unsupported media type', zh: '媒体类型参数不支持' },
    remedy: {
      en: 'Use image, voice, video or thumb as the endpoint lists.',
      zh: '使用接口列出的类型：image、voice、video 或 thumb。',
    },
  },
  40005: {
    meaning: { en: 'Unsupported file format', zh: '上传文件格式不支持' },
    remedy: {
      en: 'Convert the file to a listed format and give the part a matching file name.',
      zh: '转换成接口列出的格式，并使文件名后缀与之一致。',
    },
  },
  40006: {
    meaning: { en: 'Upload size not allowed', zh: '上传文件大小不合要求' },
    remedy: {
      en: 'Shrink the file below the limit of its type; empty files are refused as well.',
      zh: '把文件压缩到该类型的上限以内；空文件同样会被拒绝。',
    },
  },
  40007: {
    meaning: {
      en: 'media_id is unknown, expired or of the wrong kind',
      zh: 'media_id 不存在、已过期或不可用于此接口',
    },
    remedy: {
      en: 'Upload again: temporary ids last three days and permanent ids cannot be mixed with them where the call says so.',
      zh: '重新上传：临时素材只保留三天，且不可在要求永久素材的接口中使用。',
    },
  },
  40009: {
    meaning: { en: 'Image is too large or unreadable', zh: '图片大小超限' },
    remedy: {
      en: 'Shrink the image or convert it to JPG or PNG.',
      zh: '压缩图片，或转换为 JPG、PNG。',
    },
  },
  40010: {
    meaning: { en: 'Voice file is too large', zh: '语音大小超限' },
    remedy: { en: 'Shorten or re-encode the recording.', zh: '缩短录音或重新编码。' },
  },
  40011: {
    meaning: { en: 'Video file is too large', zh: '视频大小超限' },
    remedy: { en: 'Shrink the video to 10 MB at most.', zh: '把视频压缩到 10 MB 以内。' },
  },
  40012: {
    meaning: { en: 'Thumbnail is too large', zh: '缩略图大小超限' },
    remedy: { en: 'Keep the thumbnail at or below 64 KB.', zh: '缩略图不要超过 64 KB。' },
  },
  40113: {
    meaning: { en: 'Unsupported file type', zh: '文件类型不支持' },
    remedy: {
      en: 'Send one of the listed formats, and give the name of the file the matching extension.',
      zh: '使用支持的格式，文件名的扩展名须与内容一致。',
    },
  },
  40114: {
    meaning: { en: 'Bad index value', zh: 'index 取值不对' },
    remedy: {
      en: 'Use the zero-based position of an existing article.',
      zh: '使用现有文章的位置，从 0 开始。',
    },
  },
  40137: {
    meaning: { en: 'Unsupported image format', zh: '图片格式不支持' },
    remedy: {
      en: 'Use JPG or PNG and make sure the bytes match the file name.',
      zh: '使用 JPG 或 PNG，并使文件内容与文件名一致。',
    },
  },
  40155: {
    meaning: {
      en: 'Links to another account’s home page are refused',
      zh: '不能放其他公众号主页链接',
    },
    remedy: {
      en: 'Remove links to another account’s home page.',
      zh: '去掉指向其他公众号主页的链接。',
    },
  },
  40192: {
    meaning: { en: 'Bad author of an article', zh: '图文作者不合法' },
    remedy: {
      en: 'Shorten the author to 16 characters, or leave it out.',
      zh: '作者不超过 16 个字，也可不填。',
    },
  },
  40227: { meaning: { en: 'Title is empty', zh: '标题为空' } },
  41005: {
    meaning: { en: 'No file in the upload', zh: '缺少上传文件' },
    remedy: {
      en: 'Send multipart/form-data with a part named as documented that has a file name.',
      zh: '用 multipart/form-data 上传，字段名按文档，并带上文件名。',
    },
  },
  41006: {
    meaning: { en: 'media_id is missing', zh: '缺少 media_id' },
    remedy: { en: 'Send the media_id field.', zh: '加上 media_id 字段。' },
  },
  41039: {
    meaning: { en: 'Bad content_source_url', zh: '原文链接不合法' },
    remedy: {
      en: 'Give a whole address that begins with http:// or https://, of at most 1,024 bytes, or leave it out.',
      zh: '填写以 http:// 或 https:// 开头的完整链接，不超过 1024 字节，也可不填。',
    },
  },
  41040: { meaning: { en: 'Content does not meet the copyright rules', zh: '内容不满足版权要求' } },
  44001: {
    meaning: { en: 'Uploaded file is empty', zh: '上传文件为空' },
    remedy: { en: 'Check that the part holds data.', zh: '检查上传的内容是否为空。' },
  },
  44003: {
    meaning: { en: 'Article list is empty', zh: '图文内容为空' },
    remedy: { en: 'Send at least one article.', zh: '至少要有一篇图文。' },
  },
  45001: {
    meaning: { en: 'Media file is too large', zh: '多媒体文件超过上限' },
    remedy: {
      en: 'Shrink the file below the limit of its type.',
      zh: '把文件压缩到该类型的上限以内。',
    },
  },
  45003: {
    meaning: { en: 'Title is too long', zh: '标题超长' },
    remedy: {
      en: 'Shorten the title: 32 characters in the current page, 64 before.',
      zh: '缩短标题：现行上限为 32 个字，以前为 64。',
    },
  },
  45004: {
    meaning: { en: 'Digest or description is too long', zh: '摘要/描述超长' },
    remedy: { en: 'Keep the digest within 120 characters.', zh: '摘要不超过 120 个字。' },
  },
  45005: {
    meaning: { en: 'Link is too long', zh: '链接超长' },
    remedy: { en: 'Keep the read-more address within 1 KB.', zh: '阅读原文地址不超过 1 KB。' },
  },
  45006: {
    meaning: { en: 'Image link is too long', zh: '图片链接超长' },
    remedy: {
      en: 'Upload the picture with media.uploadImg and use the shorter address it gives.',
      zh: '先上传图片，使用返回的较短地址。',
    },
  },
  45007: {
    meaning: { en: 'Voice is too long', zh: '语音时长超限' },
    remedy: { en: 'Keep voice within 60 seconds.', zh: '语音不超过 60 秒。' },
  },
  45008: {
    meaning: { en: 'Too many articles', zh: '图文条数超限' },
    remedy: {
      en: 'Send one article in customer-service news and up to eight in a draft.',
      zh: '客服图文只能一篇，草稿最多八篇。',
    },
  },
  45034: {
    meaning: { en: 'Too many materials', zh: '素材数量已满' },
    remedy: {
      en: 'Delete unused materials: 100,000 images and articles, 1,000 of other types.',
      zh: '删除不用的素材：图片和图文各 10 万，其他类型各 1,000。',
    },
  },
  45060: {
    meaning: { en: 'Material is used by a menu or reply', zh: '素材正被菜单等使用' },
    remedy: {
      en: 'Take the material out of menu and automatic replies, then delete it.',
      zh: '先从菜单和自动回复中移除该素材，再删除。',
    },
  },
  45074: {
    meaning: { en: 'Material list is full', zh: '素材列表已满' },
    remedy: {
      en: 'Delete material that is no longer used; material.count tells how much there is.',
      zh: '删除不再使用的素材，数量可用 material.count 查询。',
    },
  },
  45110: {
    meaning: { en: 'Author is too long', zh: '作者超长' },
    remedy: { en: 'Keep author within 16 characters.', zh: '作者不超过 16 个字。' },
  },
  45113: {
    meaning: { en: 'Card or product content is no longer supported', zh: '不再支持卡券或商品内容' },
    remedy: { en: 'Remove the card or product from the message.', zh: '去掉消息里的卡券或商品。' },
  },
  45166: {
    meaning: {
      en: 'Body holds something not allowed, such as links or foreign images',
      zh: '正文含不允许的内容',
    },
    remedy: {
      en: 'Remove links and scripts and use images from the article image upload.',
      zh: '去掉链接和脚本，图片先用文章图片上传接口上传。',
    },
  },
  46001: {
    meaning: { en: 'Media does not exist', zh: '媒体数据不存在' },
    remedy: { en: 'Upload the media again.', zh: '重新上传素材。' },
  },
  48005: {
    meaning: {
      en: 'Material is used by an automatic reply or menu',
      zh: '素材被自动回复或菜单引用',
    },
    remedy: { en: 'Remove the reference before deleting.', zh: '先解除引用，再删除素材。' },
  },
  48010: { meaning: { en: 'Material may not be edited', zh: '素材禁止修改' } },
  53404: {
    meaning: { en: 'The account is restricted from selling', zh: '账号被限制带货' },
    remedy: { en: 'Remove product data from the article.', zh: '去掉文章里的商品信息。' },
  },
  53405: {
    meaning: { en: 'Product data of the article is wrong', zh: '商品信息有误' },
    remedy: {
      en: 'Correct product_key or the product markup.',
      zh: '改正 product_key 或商品标记。',
    },
  },
  53406: {
    meaning: { en: 'The selling ability must be opened first', zh: '需先开通带货能力' },
    remedy: { en: 'Open the ability in the console.', zh: '先在后台开通带货能力。' },
  },
  53500: {
    meaning: { en: 'Publishing is banned for the account', zh: '发布功能被封禁' },
    remedy: { en: 'See the notice in the console.', zh: '到后台查看通知。' },
  },
  53501: {
    meaning: { en: 'Publish requests too frequent', zh: '发布请求过于频繁' },
    remedy: { en: 'Wait before the next publish.', zh: '稍后再发布。' },
    retry: 'backoff',
  },
  53502: {
    meaning: { en: 'Bad publish_id', zh: 'publish_id 无效' },
    remedy: {
      en: 'Use the id returned by the publish call.',
      zh: '使用发布接口返回的 publish_id。',
    },
  },
  53503: {
    meaning: { en: 'The draft failed the publish check', zh: '草稿未通过发布检查' },
    remedy: {
      en: 'Fix the draft in the console and save it again.',
      zh: '在后台修改草稿并重新保存。',
    },
  },
  53504: {
    meaning: { en: 'The draft must be used on the website', zh: '需在官网使用草稿' },
    remedy: {
      en: 'Open the draft on the website and publish it there.',
      zh: '在官网打开草稿并发布。',
    },
  },
  53505: {
    meaning: { en: 'Save the draft by hand on the website first', zh: '需在官网手动保存后再发布' },
    remedy: {
      en: 'Save the draft on the website, then publish again.',
      zh: '先在官网保存草稿，再发布。',
    },
  },
  53600: {
    meaning: { en: 'Bad article_id', zh: 'article_id 无效' },
    remedy: {
      en: 'Use the article_id of a finished publication.',
      zh: '使用已发布成功的 article_id。',
    },
  },
  88000: {
    meaning: {
      en: 'No comment permission, or comments are off',
      zh: '没有留言权限，或文章未开留言',
    },
    remedy: { en: 'Use an account with the comment function.', zh: '换用有留言功能的账号。' },
  },
  88001: {
    meaning: { en: 'The article (msg_data_id) does not exist', zh: '图文不存在' },
    remedy: {
      en: 'Use the msg_data_id the send or publish call returned.',
      zh: '使用群发或发布接口返回的 msg_data_id。',
    },
  },
  88002: {
    meaning: { en: 'The article is restricted for safety', zh: '文章因安全原因受限' },
    remedy: {
      en: 'Nothing can be done through the API; check the article in the console.',
      zh: '接口无法处理，请到后台查看该文章。',
    },
  },
  88003: {
    meaning: { en: 'Too many elected comments', zh: '精选留言数已满' },
    remedy: { en: 'Take the election of another comment back first.', zh: '先取消一条精选留言。' },
  },
  88004: {
    meaning: { en: 'The fan deleted the comment', zh: '留言已被用户删除' },
    remedy: { en: 'Drop the comment from the local list.', zh: '从自己的列表中删除该留言。' },
  },
  88005: {
    meaning: { en: 'A reply exists already', zh: '已回复过' },
    remedy: {
      en: 'Delete the reply before writing a new one.',
      zh: '先删除原有回复，再重新回复。',
    },
  },
  88007: {
    meaning: { en: 'Reply is empty or too long', zh: '回复为空或超长' },
    remedy: {
      en: 'Send a reply that is neither empty nor too long.',
      zh: '回复不能为空，也不能过长。',
    },
  },
  88008: {
    meaning: { en: 'Comment not found', zh: '留言不存在' },
    remedy: { en: 'Refresh the comment list.', zh: '重新获取留言列表。' },
  },
  88009: {
    meaning: { en: 'Reply not found', zh: '回复不存在' },
    remedy: {
      en: 'Refresh the comment list; there is no reply to delete.',
      zh: '重新获取留言列表；没有可删除的回复。',
    },
  },
  88010: {
    meaning: { en: 'count is out of range', zh: 'count 超出范围' },
    remedy: { en: 'Ask for 1 to 49 comments a page.', zh: '每页取 1 到 49 条。' },
  },
  88011: {
    meaning: { en: 'The article is restricted for safety', zh: '文章因安全原因受限' },
    remedy: {
      en: 'Nothing can be done through the API; check the article in the console.',
      zh: '接口无法处理，请到后台查看该文章。',
    },
  },
  10170001: {
    meaning: {
      en: 'Bad product card request; no detail published',
      zh: '商品卡片参数错误（官方未细述）',
    },
    remedy: {
      en: 'Compare every field with the page of the call, and check that the product is on sale.',
      zh: '逐项对照接口文档，并确认商品在售。',
    },
  },
  10170002: {
    meaning: {
      en: 'Bad product card request; no detail published',
      zh: '商品卡片参数错误（官方未细述）',
    },
    remedy: {
      en: 'Compare every field with the page of the call, and check that the product is on sale.',
      zh: '逐项对照接口文档，并确认商品在售。',
    },
  },
  10170003: {
    meaning: {
      en: 'Bad product card request; no detail published',
      zh: '商品卡片参数错误（官方未细述）',
    },
    remedy: {
      en: 'Compare every field with the page of the call, and check that the product is on sale.',
      zh: '逐项对照接口文档，并确认商品在售。',
    },
  },
}
